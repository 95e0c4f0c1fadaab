import type { ActionDefinition } from '../definition/action.js';

/** Declares something that people do with a record by one click. */
export function defineAction<const D extends ActionDefinition>(action: D): D {
  return action;
}

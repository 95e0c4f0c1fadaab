import type { ViewDefinition } from '../definition/view.js';

/** Declares a way of looking at the records of an entity. */
export function defineView<const D extends ViewDefinition>(view: D): D {
  return view;
}

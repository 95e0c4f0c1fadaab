import type { FlowDefinition } from '../definition/flow.js';

/** Declares a flow. That its form, roles and handlers exist is checked by `definePlugin`, its diagram by `checkPlugin`. */
export function defineFlow<const F extends FlowDefinition>(flow: F): F {
  return flow;
}

import type { FormDefinition } from '../definition/form.js';

/** Declares a form. That its fields exist in its entity is checked where `definePlugin` brings both together. */
export function defineForm<const F extends FormDefinition>(form: F): F {
  return form;
}

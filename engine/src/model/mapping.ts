import type { Expression } from './expression.js';

/** `target` receives the value of `source`: on entry (inputs, local to the activity) or on completion (outputs, to the scope around it). */
export interface Mapping {
  readonly target: string;
  readonly source: Expression;
}

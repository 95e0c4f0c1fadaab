import type { Text } from '../definition/text.js';

/** A part of a form that can be wrong. */
export type FormPart = 'field' | 'formula' | 'visibleWhen' | 'requiredWhen' | 'rule' | 'default' | 'required';

/** What is wrong with a form, and where. */
export interface FormProblem {
  /** Name of the field; null: the form as a whole. */
  readonly field: string | null;
  readonly part: FormPart;
  readonly code: string;
  readonly message: Text;
}

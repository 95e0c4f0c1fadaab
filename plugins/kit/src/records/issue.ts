import type { Text } from '../definition/text.js';
import type { ProblemCode } from '../validation/parsed.js';

/** What is wrong with one field of a record. */
export interface Issue {
  readonly field: string;
  readonly code: ProblemCode;
  readonly message: Text;
}

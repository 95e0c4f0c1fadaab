import type { KeptDimension } from './dimensions.js';

/** A value or rule that is wrong in a record, and that no filter could find. */
export interface Finding {
  readonly dimension: KeptDimension;
  readonly field: string;
  readonly record_id: string;
}

import type { Issue } from '../api/apiError.js';

/** What is wrong at a field, and where more is to be seen about it. */
export interface FieldIssue extends Issue {
  /** Route, opened beside the form. */
  readonly to?: string;
}

import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { ImportIssue } from '../issue.js';

/** Whose a new record is, and since when it exists; absent: since now. */
export interface RecordPast {
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  readonly createdAt?: number;
}

interface Prepared {
  readonly row: number;
  readonly warnings: readonly ImportIssue[];
}

/** What a row of the file comes to: checked, but not stored yet. */
export type PreparedRow = Prepared &
  (
    | { readonly action: 'insert'; readonly values: Readonly<Record<string, unknown>>; readonly past: RecordPast }
    | { readonly action: 'update'; readonly existing: StoredRecord; readonly changed: Readonly<Record<string, unknown>> }
    | { readonly action: 'unchanged' | 'skip'; readonly recordId: string | null }
    | { readonly action: 'none'; readonly errors: readonly ImportIssue[] }
  );

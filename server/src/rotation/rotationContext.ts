import type { Logger } from 'pino';
import type { RecordsContext } from '../records/recordsContext.js';

/** A column of another subject whose few texts `FieldCipher` has encrypted; its table has an `id`. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Authenticated with the text. */
  readonly place: string;
}

/** What writing by the newest key needs. */
export interface RotationContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly sealed: readonly SealedColumn[];
}

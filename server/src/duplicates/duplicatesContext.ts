import type { Logger } from 'pino';
import type { RecordsContext } from '../records/recordsContext.js';
import type { Comparison } from './comparing/comparison.js';

/** What everything about duplicates needs; made once at the start. */
export interface DuplicatesContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  /** Of the entities that have a rule, by name. */
  readonly comparisons: ReadonlyMap<string, Comparison>;
}

import type { Logger } from 'pino';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about values that occur together needs; made once at the start. */
export interface AssociationsContext {
  readonly records: RecordsContext;
  readonly log: Logger;
}

import type { Logger } from 'pino';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about the quality of records needs; made once at the start. */
export interface QualityContext {
  readonly records: RecordsContext;
  readonly log: Logger;
}

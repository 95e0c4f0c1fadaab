import type { Logger } from 'pino';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about tags needs; made once at the start. */
export interface TagsContext {
  readonly records: RecordsContext;
  readonly log: Logger;
}

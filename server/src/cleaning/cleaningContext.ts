import type { Logger } from 'pino';
import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about cleaning needs; made once at the start. */
export interface CleaningContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  /** What a person may do now; undefined when he is no longer active. */
  actorOf(personId: string): Actor | undefined;
}

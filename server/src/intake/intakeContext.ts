import type { Logger } from 'pino';
import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about records from other systems needs. */
export interface IntakeContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  /** Undefined: the person has left. */
  readonly actorOf: (personId: string) => Actor | undefined;
}

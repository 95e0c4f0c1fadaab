import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about records from other systems needs. */
export interface IntakeContext {
  readonly records: RecordsContext;
  /** Undefined: the person has left. */
  readonly actorOf: (personId: string) => Actor | undefined;
}

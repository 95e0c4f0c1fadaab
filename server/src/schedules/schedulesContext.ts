import type { Logger } from 'pino';
import type { Actor } from '../http/actor.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** What everything about schedules needs; made once at the start. */
export interface SchedulesContext {
  readonly records: RecordsContext;
  readonly log: Logger;
  readonly actorOf: (personId: string) => Actor | undefined;
  /** Where people reach the server. */
  readonly publicUrl: string;
  /** People have news, and mails wait to be sent. */
  readonly onTold: (people: readonly string[]) => void;
}

import type { Logger } from 'pino';
import type { Actor } from '../../http/actor.js';
import type { DashboardsContext } from '../dashboardsContext.js';

/** What mails of dashboards need. */
export interface MailingsContext extends DashboardsContext {
  readonly log: Logger;
  /** What a person may do now; undefined: he is no longer there. */
  readonly actorOf: (personId: string) => Actor | undefined;
  /** Where people reach the server. */
  readonly publicUrl: string;
  /** There are mails to send. */
  readonly onQueued: () => void;
}

import type { RequestsContext } from '../../requests/requestsContext.js';
import type { MailTransport } from './mailTransport.js';

/** What mails need. */
export interface MailContext extends RequestsContext {
  /** Where people reach the server. */
  readonly publicUrl: string;
  readonly mailFrom: string;
  /** Undefined: mails are kept, not sent. */
  readonly transport: MailTransport | undefined;
}

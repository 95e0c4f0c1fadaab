import type { Claimed } from '../../runtime/claimRows.js';
import type { MessageEvent } from '../message.js';

export type MailStatus = 'queued' | 'sent' | 'failed' | 'not_configured' | 'suppressed';

/** A row of `mails`. */
export interface MailRow extends Claimed {
  readonly person_id: string;
  readonly request_id: string;
  readonly task_id: string | null;
  /** `dashboard` and `record`: it was written when it was queued, and is about no request. */
  readonly event: MessageEvent | 'dashboard' | 'record';
  readonly detail: string;
  readonly status: MailStatus;
  readonly address: string | null;
  readonly subject: string | null;
  readonly text_body: string | null;
  readonly html_body: string | null;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly sent_at: number | null;
}

import { client } from './client.js';
import type { Page } from './page.js';
import type { PersonBrief } from './people.js';

export type MailStatus = 'queued' | 'sent' | 'failed' | 'not_configured' | 'suppressed';
export interface MailBrief {
  readonly id: string;
  readonly to: string | null;
  readonly person: PersonBrief | null;
  readonly subject: string;
  readonly event: string;
  readonly requestId: string | null;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}
export interface MailDetail extends MailBrief {
  readonly text: string;
  readonly html: string;
}

export const mails = {
  list: (query: { status?: string; after?: string | null }) => client.get<Page<MailBrief>>('/mails', query),
  get: (id: string) => client.get<MailDetail>(`/mails/${id}`),
  retry: (id: string) => client.post<MailBrief>(`/mails/${id}/retry`),
};

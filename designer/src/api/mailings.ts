import type { NamedReceiver, Receiver } from './dashboards.js';
import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { PersonBrief } from './people.js';

export const rhythms = ['daily', 'weekday', 'weekly', 'monthly'] as const;

/** A dashboard that goes out by mail again and again. */
export interface MailingDraft {
  readonly rhythm: (typeof rhythms)[number];
  /** 1 Monday … 7 Sunday, or the day of the month; 0 for the other rhythms. */
  readonly day: number;
  readonly hour: number;
  readonly onlyWithData: boolean;
  readonly receivers: readonly Receiver[];
}
export interface Mailing extends Omit<MailingDraft, 'receivers'> {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
  readonly mine: boolean;
  readonly by: PersonBrief | null;
  /** Empty for those of others. */
  readonly receivers: readonly NamedReceiver[];
  /** Null: the reader gets no mails of it. */
  readonly isSubscribed: boolean | null;
}

const of = (dashboard: string) => `/dashboards/${encodeURIComponent(dashboard)}`;
const one = (id: string, rest = '') => `/dashboard-mailings/${id}${rest}`;

export const mailings = {
  list: (dashboard: string) => client.get<Listed<Mailing>>(`${of(dashboard)}/mailings`).then(itemsOf),
  create: (dashboard: string, draft: MailingDraft, key?: string) =>
    client.post<{ readonly id: string }>(`${of(dashboard)}/mailings`, draft, key),
  remove: (id: string, key?: string) => client.delete(one(id), key),
  send: (id: string, key?: string) => client.post<{ readonly queued: number }>(one(id, '/send'), undefined, key),
  subscribe: (id: string, isSubscribed: boolean, key?: string) =>
    client.put<void>(one(id, '/subscription'), { isSubscribed }, key),
  preview: (dashboard: string) =>
    client.get<{ readonly subject: string; readonly html: string }>(`${of(dashboard)}/mail-preview`),
};

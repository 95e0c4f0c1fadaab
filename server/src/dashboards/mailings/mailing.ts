import type { Claimed } from '../../runtime/claimRows.js';
import type { Receiver } from '../own/ownDashboard.js';

export const rhythms = ['daily', 'weekday', 'weekly', 'monthly'] as const;

/** When a mail goes out. */
export interface MailingTime {
  readonly rhythm: (typeof rhythms)[number];
  /** 1 Monday … 7 Sunday, or the day of the month, whose last day stands for those that it has not; else 0. */
  readonly day: number;
  /** Hour of the day, 0 … 23. */
  readonly hour: number;
}

/** A dashboard that goes out by mail again and again, as its author writes it. */
export interface MailingDraft extends MailingTime {
  /** Whoever would find nothing in it gets no mail. */
  readonly onlyWithData: boolean;
  readonly receivers: readonly Receiver[];
}

/** A row of `dashboard_mailings`. */
export interface MailingRow extends Claimed {
  readonly dashboard: string;
  readonly owner_id: string;
  readonly rhythm: MailingTime['rhythm'];
  readonly day: number;
  readonly hour: number;
  readonly only_with_data: number;
  readonly receivers: string;
  readonly version: number;
  readonly due: number;
}

/** The draft that a row was stored from. */
export const draftOf = ({ rhythm, day, hour, only_with_data, receivers }: MailingRow): MailingDraft => ({
  rhythm,
  day,
  hour,
  onlyWithData: only_with_data === 1,
  receivers: JSON.parse(receivers) as readonly Receiver[],
});

/** The columns that a draft sets. */
export const storedDraft = ({ rhythm, day, hour, onlyWithData, receivers }: MailingDraft) => ({
  rhythm,
  day,
  hour,
  only_with_data: onlyWithData ? 1 : 0,
  receivers: JSON.stringify(receivers),
});

import type { Condition } from './condition.js';
import type { HandlerRecords, RecordRow } from './handler.js';
import type { Text } from './text.js';

/** When a schedule runs, in the time zone of the calendar: every quarter of an hour, hour, night at three, or at a time of day (`9:00`). */
export type Rhythm =
  { readonly every: 'quarter' | 'hour' | 'night' } | { readonly every: 'day' | 'workday'; readonly at: `${number}:${number}` };

/**
 * Who is told about a record: its owner, the leader of the owner's department, those whose decision on it is awaited, who stands in a
 * field of kind `user`, who has a role. Only those learn of a record who may see it.
 */
export type Receiver = 'owner' | 'leader' | 'deciders' | { readonly field: string } | { readonly role: string };

/** Tells people of a day before it comes, once per record, day and receiver. */
export interface Reminder {
  /** A field of kind `date` or `datetime`. */
  readonly due: string;
  /**
   * So many days before the day: `[30, 7, 1]`; 0 on the day, `-1` the day after. What was missed is made up for within a week; of
   * several that were missed only the last.
   */
  readonly daysBefore: readonly number[];
  readonly tell: readonly Receiver[];
  /** One line; `{title}` is the title of the record, `{due}` the day. */
  readonly text: Text;
}

/** What the code of a schedule sees. */
export interface ScheduleContext {
  /** In one transaction with the records handled beside this one. */
  readonly records: HandlerRecords;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** `YYYY-MM-DD` in the time zone of the calendar. */
  readonly today: string;
  readonly people: {
    /** Whether a person is there and may sign in. */
    isActive(person: string): boolean;
    /** Closes the account of somebody who has left; his open tasks go to who takes over. Closed ones stay so. */
    close(person: string): Promise<void>;
  };
  /** When working time (ISO 8601: `PT4H`) that begins at `from` is over, milliseconds, UTC. */
  afterWorkingTime(from: number, duration: string): number;
  /** Begins a request for somebody as a draft with this form, unless he has one of that flow; answers whether it is new. */
  draftRequest(flow: string, person: string, form: Readonly<Record<string, unknown>>): Promise<boolean>;
  /**
   * Tells people of the record in one line, once per receiver and occasion.
   *
   * @param occasion what tells one message about a record from the next: `pool 2026-11-23`
   */
  tell(receivers: readonly Receiver[], text: Text, occasion: string): Promise<void>;
}

interface ScheduleOver {
  readonly title: Text;
  readonly rhythm: Rhythm;
  /** `plugin:entity`: the schedule is carried out for each of its records. */
  readonly entity: string;
  /** Only for these; asked when their turn comes. */
  readonly where?: Condition;
}

/** What happens by itself on a rhythm: people are reminded, or code runs for each record. */
export type ScheduleDefinition =
  | (ScheduleOver & { readonly remind: Reminder; readonly run?: undefined })
  | (ScheduleOver & {
      readonly remind?: undefined;
      /** Once per occurrence for each record; it may come again after a failure, so it looks whether its work is done. */
      readonly run: (context: ScheduleContext, record: RecordRow) => Promise<void>;
    });

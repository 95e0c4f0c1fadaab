import type { PersonBrief } from '../../organization/personBrief.js';

export const receiverKinds = ['person', 'role', 'department'] as const;
/** A department stands for its people and those of all departments below it. */
export type ReceiverKind = (typeof receiverKinds)[number];

export const shareLevels = ['read', 'write'] as const;
export type ShareLevel = (typeof shareLevels)[number];

/** To whom a record is opened: a person or a department by id, a role by its full name. */
export interface Receiver {
  readonly kind: ReceiverKind;
  readonly receiver: string;
}

/** How far, and how long. */
export interface ShareTerms {
  readonly level: ShareLevel;
  /** `YYYY-MM-DD`, the last day on which it holds; null: until it is taken back. */
  readonly lastDay: string | null;
}

/** A share as the history of the record keeps it. */
export interface ShareNote extends Receiver, ShareTerms {}

/** A share as those see it who may share the record. */
export interface RecordShare extends ShareNote {
  /** Name of the receiver. */
  readonly title: string;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly ended: boolean;
}

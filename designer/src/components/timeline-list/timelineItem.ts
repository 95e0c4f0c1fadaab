/** One stop of a request as the timeline draws it: text only, worded already. */
export interface TimelineItem {
  readonly id: string;
  /** `done` tick, `current` ring, `predicted` dashed, `returned` arrow, `rejected` cross, `superseded` and `note` a small dot. */
  readonly look: 'done' | 'current' | 'predicted' | 'returned' | 'rejected' | 'superseded' | 'note';
  readonly title: string;
  readonly aside?: string | undefined;
  readonly at?: string | undefined;
  readonly people?: readonly TimelinePerson[] | undefined;
  readonly opinion?: string | undefined;
  readonly note?: string | undefined;
}
export interface TimelinePerson {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly isMe: boolean;
}

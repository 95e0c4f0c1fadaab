import type { Text } from '@vermilion/plugin-kit';

/** What people are told of. */
export type MessageEvent =
  | 'assigned'
  | 'reminder'
  | 'escalated'
  | 'transferred'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'withdrawn'
  | 'copied'
  | 'commented'
  | 'urged';

/** One message to one person, by all channels. */
export interface Message {
  readonly event: MessageEvent;
  readonly personId: string;
  readonly requestId: string;
  /** The task that it is about: no longer worth sending once that is closed. */
  readonly taskId: string | null;
  readonly node: string | null;
  /** Step of the ladder and its repetition: `step1#1`. */
  readonly step: string | null;
  /** Unique by task, round, step and receiver. */
  readonly ledgerKey: string;
  readonly title: Text;
  /** Who caused it; null: the system. */
  readonly by: string | null;
  /** Opinion, comment or note. */
  readonly text: string | null;
}

import type { PersonBrief } from '../organization/personBrief.js';
import type { NoteKind } from './noteStep.js';

/** A seat of an open task, as shown. */
export interface TimelinePerson {
  readonly person: PersonBrief;
  readonly state: string;
  readonly readAt: number | null;
}

/** One line of what has happened, or is happening now. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind:
    NoteKind | 'commented' | 'copied' | 'escalated' | 'reminded' | 'automatic' | 'service' | 'finished' | 'failed' | 'open';
  readonly node?: string;
  readonly nodeName?: string;
  readonly round: number;
  /** It no longer counts: its round was undone. */
  readonly superseded: boolean;
  readonly at: number;
  /** Null: the system. */
  readonly by: PersonBrief | null;
  readonly to?: readonly PersonBrief[];
  readonly opinion?: string;
  readonly people?: readonly TimelinePerson[];
  readonly mode?: string;
  /** Working milliseconds from the opening of the task. */
  readonly usedMs?: number;
  readonly due?: number | null;
}

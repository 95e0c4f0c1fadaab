import type { StepTaken } from '../runtime/stepTaken.js';

/** What people do, as the timeline names it. */
export type NoteKind =
  | 'submitted'
  | 'resubmitted'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'transferred'
  /** Somebody has left, and his task went to somebody else. */
  | 'handedOver'
  | 'delegated'
  | 'signerAdded'
  | 'signerReduced'
  | 'takenBack'
  | 'withdrawn'
  | 'cancelled'
  | 'completed'
  | 'retried';

export interface StepNote {
  readonly kind: NoteKind;
  readonly personId: string;
  readonly task?: string | undefined;
  readonly node?: string | undefined;
  readonly opinion?: string | undefined;
  readonly people?: readonly string[];
}

/** Keeps with a step what somebody meant by it. */
export function noteStep({ view, history, writing, at }: StepTaken, note: StepNote): void {
  writing.insert('request_notes', {
    request_id: view.id,
    seq: history[0]!.seq,
    kind: note.kind,
    person_id: note.personId,
    task_id: note.task ?? null,
    node: note.node ?? null,
    opinion: note.opinion ?? null,
    people: JSON.stringify(note.people ?? []),
    at,
  });
}

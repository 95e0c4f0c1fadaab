import type { TraceLine } from '../../events.js';

/** Somebody who may get a seat. */
export interface Candidate {
  readonly person: string;
  /** The absent one whose deputy this is, or the initiator whose superior. */
  readonly insteadOf?: string | undefined;
}

export type Removed = NonNullable<TraceLine['removed']>[number];

/** What a stage of the assignment leaves, and whom it has removed and why. */
export interface Stage {
  readonly candidates: readonly Candidate[];
  readonly removed: readonly Removed[];
}

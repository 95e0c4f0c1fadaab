import type { BallotRule } from './approval.js';

export type Vote = 'approve' | 'reject' | 'abstain';
export type Verdict = 'approved' | 'rejected' | 'pending';

/** One person's place in a ballot. Its state is derived from the votes; nobody sets it by hand, so nobody can be forgotten. */
export interface Seat {
  readonly id: number;
  readonly person: string;
  readonly kind: 'main' | 'before' | 'after' | 'parallel';
  /** The seat it was added to. */
  readonly of?: number;
  /** A delegate: the opinion goes back to the owner. */
  readonly advisory?: boolean;
  /** Added beside the seat `of` by an escalation: whoever of the two votes first votes for that seat. */
  readonly standIn?: boolean;
  readonly order: number;
  readonly weight: number;
  readonly state: 'waiting' | 'open' | 'voted' | 'withdrawn' | 'delegated';
  readonly vote?: Vote;
  /** Whose seat it was before a transfer or an absence, for the trail. */
  readonly insteadOf?: string;
}

/** Decides one round of one user task. */
export interface Ballot {
  readonly rule: BallotRule;
  readonly seats: readonly Seat[];
  readonly closed?: boolean;
  /** When this round is due, milliseconds since 1970, UTC; absent: never. */
  readonly due?: number;
}

/** What somebody does in a ballot. */
export type Act =
  | { readonly act: 'vote'; readonly by: string; readonly vote: Vote }
  | { readonly act: 'retract'; readonly by: string }
  | { readonly act: 'transfer'; readonly by: string; readonly to: string }
  | { readonly act: 'delegate'; readonly by: string; readonly to: string }
  | { readonly act: 'recall'; readonly by: string }
  | {
      readonly act: 'addSigner';
      readonly by: string;
      readonly kind: 'before' | 'after' | 'parallel';
      readonly people: readonly string[];
    }
  | { readonly act: 'reduceSigner'; readonly by: string; readonly seat: number }
  | { readonly act: 'close' };

import type { BallotRule } from '../../model/approval.js';
import type { Ballot } from '../../model/ballot.js';
import { settle } from './settle.js';

export interface Voter {
  readonly person: string;
  /** The absent one whose deputy this is. */
  readonly insteadOf?: string | undefined;
  /** 1 if absent. */
  readonly weight?: number | undefined;
}

/**
 * Opens a ballot, one main seat for each voter, in their order. Whose turn it is follows at once from the rule.
 *
 * @param due when this round is due, milliseconds since 1970, UTC; absent: never.
 */
export function openBallot(rule: BallotRule, voters: readonly Voter[], due?: number): Ballot {
  const seats = voters.map(({ person, insteadOf, weight }, id) => ({
    id,
    person,
    kind: 'main' as const,
    order: id,
    weight: weight ?? 1,
    state: 'waiting' as const,
    ...(insteadOf === undefined ? {} : { insteadOf }),
  }));
  return settle({ rule, seats, ...(due === undefined ? {} : { due }) });
}

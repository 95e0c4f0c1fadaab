import { CommandRejected } from '../../errors.js';
import type { Ballot, Seat } from '../../model/ballot.js';
import { isTop } from './isTop.js';
import { settle } from './settle.js';
import { verdict } from './verdict.js';

/**
 * Takes a vote back while nobody has acted upon it.
 *
 * @throws {CommandRejected} NO_SEAT, ACTED_UPON, CHANGES_NOTHING (the outcome is certain without this vote as well).
 */
export function retract(ballot: Ballot, by: string): Ballot {
  const seat = ballot.seats.find((other) => other.person === by && other.state === 'voted');
  if (seat === undefined) throw new CommandRejected('NO_SEAT', `Expected somebody who has voted, but ${by} has not`);
  if (isActedUpon(ballot, seat)) throw new CommandRejected('ACTED_UPON', 'Somebody has already acted upon this vote');
  const { vote: _, ...unvoted } = seat;
  const undone = settle({
    ...ballot,
    seats: ballot.seats.map((other) => (other === seat ? { ...unvoted, state: 'waiting' } : other)),
  });
  if (verdict(undone) !== 'pending') {
    throw new CommandRejected('CHANGES_NOTHING', 'Without this vote the outcome would be just as certain');
  }
  return undone;
}

/** Those who depend on a vote: signers after it, later places of a sequential ballot, the seat that waited for this signer. */
function isActedUpon(ballot: Ballot, seat: Seat): boolean {
  return ballot.seats.some((other) => {
    if (other.vote === undefined || other.id === seat.id) return false;
    if (other.of === seat.id && other.kind === 'after') return true;
    if (seat.kind === 'before' && other.id === seat.of) return true;
    return ballot.rule.sequential === true && isTop(other) && other.order > seat.order;
  });
}

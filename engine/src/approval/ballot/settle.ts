import type { Ballot, Seat } from '../../model/ballot.js';
import { addedSeats } from './addedSeats.js';
import { isTop } from './isTop.js';
import { opinionOf } from './opinionOf.js';
import { verdict } from './verdict.js';

/** Derives from the votes which seats may act now: nobody sets that by hand, so nobody can be forgotten. */
export function settle(ballot: Ballot): Ballot {
  const turns = turnsIn(ballot);
  const decided = verdict(ballot) !== 'pending';
  const seats = ballot.seats.map((seat): Seat => {
    if (seat.state === 'withdrawn') return seat;
    const state = seat.vote !== undefined ? 'voted' : decided ? 'waiting' : (turns.get(seat.id) ?? 'waiting');
    return state === seat.state ? seat : { ...seat, state };
  });
  return { ...ballot, seats };
}

/** Whose turn it would be if nothing were decided; in a sequential ballot only the first place that has not spoken. */
function turnsIn(ballot: Ballot): ReadonlyMap<number, Seat['state']> {
  const turns = new Map<number, Seat['state']>();
  const top = ballot.seats.filter((seat) => isTop(seat) && seat.state !== 'withdrawn');
  top.sort((a, b) => a.order - b.order || a.id - b.id);
  const addedTo = addedSeats(ballot);
  let turn: number | undefined;
  for (const seat of top) {
    if (ballot.rule.sequential === true && turn !== undefined && seat.order > turn) break;
    const says = opinionOf(ballot.rule, addedTo, seat, (other, state) => turns.set(other.id, state));
    if (says === 'pending') turn ??= seat.order;
  }
  return turns;
}

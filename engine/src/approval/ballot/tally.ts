import type { Ballot, Seat } from '../../model/ballot.js';
import { addedSeats } from './addedSeats.js';
import { isTop } from './isTop.js';
import { opinionOf, type Opinion } from './opinionOf.js';

/** The counting seats with what they say, and the weights of the four answers. */
export interface Tally {
  readonly seats: readonly { readonly seat: Seat; readonly says: Opinion }[];
  readonly approve: number;
  readonly reject: number;
  readonly abstain: number;
  readonly pending: number;
}

/** Counts a ballot as it stands. */
export function tally(ballot: Ballot): Tally {
  const weights = { approve: 0, reject: 0, abstain: 0, pending: 0 };
  const seats = [];
  const addedTo = addedSeats(ballot);
  for (const seat of ballot.seats) {
    if (!isTop(seat) || seat.state === 'withdrawn') continue;
    const says = opinionOf(ballot.rule, addedTo, seat, () => {});
    weights[says] += seat.weight;
    seats.push({ seat, says });
  }
  return { seats, ...weights };
}

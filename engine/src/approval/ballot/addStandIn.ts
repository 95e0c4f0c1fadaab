import type { Ballot, Seat } from '../../model/ballot.js';
import { addSeats } from './addSeats.js';

/** Gives somebody (who must not sit in the ballot yet) a seat beside another one: whoever of the two votes first votes for both. */
export function addStandIn(ballot: Ballot, seat: Seat, person: string): Ballot {
  return addSeats(ballot, [person], { kind: 'parallel', of: seat.id, standIn: true, order: seat.order, weight: seat.weight });
}

import type { Ballot, Seat } from '../../model/ballot.js';
import { settle } from './settle.js';

/** Adds one seat for each person; ids go on where those of the ballot end, so that a seat's id is its index. */
export function addSeats(
  ballot: Ballot,
  people: readonly string[],
  place: Omit<Seat, 'id' | 'person' | 'state' | 'vote'>,
): Ballot {
  const added = people.map((person, n): Seat => ({ id: ballot.seats.length + n, person, ...place, state: 'waiting' }));
  return settle({ ...ballot, seats: [...ballot.seats, ...added] });
}

import type { Ballot, Seat } from '../../model/ballot.js';
import { settle } from './settle.js';

/** Withdraws a seat and everybody who was added below it, except those who have voted. It may decide the ballot. */
export function withdrawUnder(ballot: Ballot, id: number): Ballot {
  const under = new Set([id]);
  // A seat is always added after the one that it belongs to, so one pass in order finds all of them.
  for (const seat of ballot.seats) if (seat.of !== undefined && under.has(seat.of)) under.add(seat.id);
  const withdraw = (seat: Seat): Seat => (under.has(seat.id) && seat.vote === undefined ? { ...seat, state: 'withdrawn' } : seat);
  return settle({ ...ballot, seats: ballot.seats.map(withdraw) });
}

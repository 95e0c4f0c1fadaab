import type { Seat } from '../../model/ballot.js';

/** Seats whose opinion is counted; the others only shape the opinion of the seat that they were added to. */
export function isTop(seat: Seat): boolean {
  return (seat.kind === 'main' || seat.kind === 'parallel') && seat.standIn !== true;
}

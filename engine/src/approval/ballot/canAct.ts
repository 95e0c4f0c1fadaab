import type { Ballot, Seat } from '../../model/ballot.js';

/** The seats whose people may act now. Empty exactly when the ballot is decided. */
export function canAct(ballot: Ballot): Seat[] {
  return ballot.seats.filter((seat) => seat.state === 'open');
}

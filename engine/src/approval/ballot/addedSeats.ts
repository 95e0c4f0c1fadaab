import type { Ballot, Seat } from '../../model/ballot.js';

/** The seats that have been added to a seat and are not withdrawn, by its id; a seat without any has no entry. */
export type AddedSeats = ReadonlyMap<number, readonly Seat[]>;

export function addedSeats(ballot: Ballot): AddedSeats {
  const added = new Map<number, Seat[]>();
  for (const seat of ballot.seats) {
    if (seat.of === undefined || seat.state === 'withdrawn') continue;
    const list = added.get(seat.of);
    if (list === undefined) added.set(seat.of, [seat]);
    else list.push(seat);
  }
  return added;
}

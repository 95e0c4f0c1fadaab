import { CommandRejected } from '../../errors.js';
import type { Act, Ballot, Seat } from '../../model/ballot.js';
import { addSeats } from './addSeats.js';
import { retract } from './retract.js';
import { settle } from './settle.js';
import { verdict } from './verdict.js';
import { withdrawUnder } from './withdrawUnder.js';

type ActOf<K extends Act['act']> = Extract<Act, { act: K }>;

/**
 * Carries out one act in a ballot.
 *
 * @throws {CommandRejected} DECIDED, NO_SEAT (that person may not act now), ALREADY_IN, NOBODY_NAMED, NOT_ADDED, NOT_YOURS,
 *   ACTED_UPON, CHANGES_NOTHING.
 */
export function actOn(ballot: Ballot, act: Act): Ballot {
  if (act.act !== 'retract' && verdict(ballot) !== 'pending') {
    throw new CommandRejected('DECIDED', 'Expected a ballot that is still open, but this one has been decided');
  }
  return acts[act.act](ballot, act as never);
}

const acts: { readonly [K in Act['act']]: (ballot: Ballot, act: ActOf<K>) => Ballot } = {
  vote: (ballot, { by, vote }) => replace(ballot, seatOf(ballot, by, 'open'), { vote, state: 'voted' }),
  retract: (ballot, { by }) => retract(ballot, by),
  transfer(ballot, { by, to }) {
    const seat = seatOf(ballot, by, 'open');
    mustBeNew(ballot, to);
    return replace(ballot, seat, { person: to, insteadOf: seat.insteadOf ?? seat.person });
  },
  delegate(ballot, { by, to }) {
    const seat = seatOf(ballot, by, 'open');
    mustBeNew(ballot, to);
    return addSeats(ballot, [to], { kind: 'before', of: seat.id, advisory: true, order: seat.order, weight: 0 });
  },
  recall(ballot, { by }) {
    const seat = seatOf(ballot, by, 'delegated');
    return ballot.seats
      .filter((other) => other.of === seat.id && other.advisory === true && other.vote === undefined)
      .reduce((left, delegate) => withdrawUnder(left, delegate.id), ballot);
  },
  addSigner(ballot, { by, kind, people }) {
    // Whoever has voted may still name those who must sign after him.
    const states = kind === 'after' ? (['open', 'voted'] as const) : (['open'] as const);
    const seat = seatOf(ballot, by, ...states);
    if (people.length === 0)
      throw new CommandRejected('NOBODY_NAMED', 'Expected at least one person to add, but nobody was named');
    people.forEach((person, n) => mustBeNew(ballot, person, people.slice(0, n)));
    const isTop = seat.kind === 'main' || seat.kind === 'parallel';
    if (kind !== 'parallel') return addSeats(ballot, people, { kind, of: seat.id, order: seat.order, weight: 0 });
    // Beside an added signer means: added to the same seat, in the same place.
    if (!isTop) return addSeats(ballot, people, { kind: seat.kind, of: seat.of!, order: seat.order, weight: 0 });
    return addSeats(ballot, people, { kind, of: seat.id, order: seat.order, weight: seat.weight });
  },
  reduceSigner(ballot, { by, seat: id }) {
    const seat = ballot.seats.find((other) => other.id === id);
    if (seat === undefined || seat.kind === 'main' || seat.vote !== undefined || seat.state === 'withdrawn') {
      throw new CommandRejected('NOT_ADDED', 'Expected an added signer who has not voted yet');
    }
    if (by !== 'system' && !isAbove(ballot, by, seat)) {
      throw new CommandRejected('NOT_YOURS', `Expected the one who added ${seat.person}, but this is ${by}`);
    }
    return withdrawUnder(ballot, id);
  },
  close: (ballot) =>
    settle({
      ...ballot,
      closed: true,
      seats: ballot.seats.map((seat) => (seat.vote === undefined ? { ...seat, state: 'withdrawn' } : seat)),
    }),
};

function seatOf(ballot: Ballot, person: string, ...states: readonly Seat['state'][]): Seat {
  const seat = ballot.seats.find((other) => other.person === person && states.includes(other.state));
  if (seat === undefined)
    throw new CommandRejected('NO_SEAT', `Expected somebody whose turn it is, but ${person} is not among them`);
  return seat;
}

function mustBeNew(ballot: Ballot, person: string, alsoIn: readonly string[] = []): void {
  if (alsoIn.includes(person) || ballot.seats.some((seat) => seat.person === person && seat.state !== 'withdrawn')) {
    throw new CommandRejected('ALREADY_IN', `Expected somebody new, but ${person} already has a seat in this ballot`);
  }
}

function isAbove(ballot: Ballot, person: string, seat: Seat): boolean {
  for (let of = seat.of; of !== undefined;) {
    const owner: Seat = ballot.seats[of]!;
    if (owner.person === person) return true;
    of = owner.of;
  }
  return false;
}

function replace(ballot: Ballot, seat: Seat, change: Partial<Seat>): Ballot {
  return settle({ ...ballot, seats: ballot.seats.map((other) => (other === seat ? { ...other, ...change } : other)) });
}

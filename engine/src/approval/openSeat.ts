import type { Token } from '../instance.js';
import type { Seat } from '../model/ballot.js';
import type { Step } from '../step.js';

/** Asks the person of a seat to act. */
export function openSeat(step: Step, { id, at, ballot }: Token, seat: Seat): void {
  const due = ballot?.due ?? null;
  step.emit({ type: 'openTask', token: id, node: at, seat: seat.id, person: seat.person, kind: 'approval', due });
}

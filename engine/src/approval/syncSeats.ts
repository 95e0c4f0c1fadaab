import type { EffectOf } from '../effects.js';
import type { Token } from '../instance.js';
import type { Ballot, Seat } from '../model/ballot.js';
import type { Step } from '../step.js';
import { verdict } from './ballot/verdict.js';
import { openSeat } from './openSeat.js';

type Why = EffectOf<'closeTask'>['why'];

/** After a ballot has changed: opens the tasks of the seats that may act now, closes those that may not any more. */
export function syncSeats(step: Step, token: Token, before: Ballot): void {
  const after = token.ballot!;
  const decided = verdict(after) !== 'pending';
  for (const seat of after.seats) {
    const was = before.seats[seat.id];
    const isOther = was?.person !== seat.person;
    if (was?.state === 'open' && (isOther || seat.state !== 'open')) {
      step.emit({ type: 'closeTask', token: token.id, seat: seat.id, why: isOther ? 'transferred' : whyClosed(seat, decided) });
    }
    if (seat.state === 'open' && (isOther || was?.state !== 'open')) openSeat(step, token, seat);
  }
}

function whyClosed(seat: Seat, decided: boolean): Why {
  if (seat.state === 'voted') return 'done';
  if (seat.state === 'withdrawn') return 'reduced';
  return decided ? 'decided' : 'waiting';
}

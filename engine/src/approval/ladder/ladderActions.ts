import type { EffectOf } from '../../effects.js';
import type { Token } from '../../instance.js';
import type { LadderStep } from '../../model/approval.js';
import type { Act, Ballot, Seat, Vote } from '../../model/ballot.js';
import type { Step } from '../../step.js';
import { actOn } from '../ballot/actOn.js';
import { addStandIn } from '../ballot/addStandIn.js';
import { canAct } from '../ballot/canAct.js';
import { verdict } from '../ballot/verdict.js';
import { receiversOf } from './receiversOf.js';

/** A step of the ladder that is being taken on a token. `ballot` changes as the step goes on. */
export interface Rung {
  readonly step: Step;
  readonly token: Token;
  readonly rung: LadderStep;
  /** Which repetition this is, from 1. */
  readonly round: number;
}

/** What each action does with a ballot; total, so that a new action does not compile until it does something. */
export const ladderActions: { readonly [A in LadderStep['action']]: (taken: Rung, ballot: Ballot) => Ballot } = {
  remind(taken, ballot) {
    notify(taken, 'remind', peopleOf(canAct(ballot)));
    return ballot;
  },
  copy(taken, ballot) {
    const { step, token, rung } = taken;
    notify(taken, 'copy', new Set(canAct(ballot).flatMap((seat) => receiversOf(step, token, rung, seat))));
    return ballot;
  },
  escalate(taken, ballot) {
    return toReceivers(taken, ballot, 'escalate', (seat, person) => ({
      act: { act: 'addSigner', by: 'system', kind: 'parallel', people: [person] },
      carryOut: (before) => addStandIn(before, seat, person),
    }));
  },
  transfer(taken, ballot) {
    return toReceivers(taken, ballot, 'transfer', (seat, person) => {
      const act: Act = { act: 'transfer', by: seat.person, to: person };
      return { act, carryOut: (before) => actOn(before, act) };
    });
  },
  approve: (taken, ballot) => voteForAll(taken, ballot, 'approve'),
  reject: (taken, ballot) => voteForAll(taken, ballot, 'reject'),
};

/** Everything open is voted upon in the name of its people, until the ballot is decided. */
function voteForAll(taken: Rung, ballot: Ballot, vote: Vote): Ballot {
  let now = ballot;
  while (verdict(now) === 'pending') {
    const { person } = canAct(now)[0]!;
    const act: Act = { act: 'vote', by: person, vote };
    now = actOn(now, act);
    record(taken, act, now, [person]);
  }
  return now;
}

/** Gives each open seat's work to somebody who has no seat yet. Where nobody is found, those who sit there are reminded. */
function toReceivers(
  taken: Rung,
  ballot: Ballot,
  event: 'escalate' | 'transfer',
  deal: (seat: Seat, person: string) => { readonly act: Act; readonly carryOut: (before: Ballot) => Ballot },
): Ballot {
  const { step, token, rung } = taken;
  const reached = new Set<string>();
  let now = ballot;
  for (const seat of canAct(ballot)) {
    if (seat.standIn === true) continue; // has been escalated to
    const receivers = receiversOf(step, token, rung, seat);
    for (const person of receivers) if (event === 'escalate' && sitsIn(now, person)) reached.add(person);
    const person = receivers.find((other) => !sitsIn(now, other));
    if (person === undefined) continue;
    const { act, carryOut } = deal(seat, person);
    now = carryOut(now);
    record(taken, act, now, [person]);
    reached.add(person);
  }
  if (reached.size > 0) notify(taken, event, reached);
  else notify(taken, 'remind', peopleOf(canAct(now)));
  return now;
}

function sitsIn(ballot: Ballot, person: string): boolean {
  return ballot.seats.some((seat) => seat.person === person && seat.state !== 'withdrawn');
}

function peopleOf(seats: readonly Seat[]): readonly string[] {
  return seats.map(({ person }) => person);
}

function record({ step, token, rung }: Rung, act: Act, ballot: Ballot, people: readonly string[]): void {
  step.record({ type: 'ballot.changed', token: token.id, act, ballot, trace: [{ stage: 'ladder', rule: rung.id, people }] });
}

/** Once per step and repetition: `step2#1`. */
function notify({ step, token, rung, round }: Rung, event: EffectOf<'notify'>['event'], people: Iterable<string>): void {
  step.emit({ type: 'notify', token: token.id, node: token.at, event, step: `${rung.id}#${round}`, people: [...people] });
}

import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { TraceLine } from '../events.js';
import type { Token } from '../instance.js';
import type { Act } from '../model/ballot.js';
import type { UserTask } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { admit } from './assignment/admit.js';
import { assignmentContextOf } from './assignmentContextOf.js';
import { actOn } from './ballot/actOn.js';
import { verdict } from './ballot/verdict.js';
import { concludeBallot } from './concludeBallot.js';
import { setData } from './setData.js';
import { syncSeats } from './syncSeats.js';

/**
 * Somebody does something in a ballot; if that decides it, the process goes on.
 *
 * @throws {CommandRejected} NO_SUCH_TOKEN, NOT_HELD, NO_BALLOT, TRAIL_NEEDED, and whatever refuses the act itself.
 */
export function handleAct(step: Step, { token: id, act: asked, variables }: CommandOf<'act'>): void {
  const token = step.find(id);
  if (token === undefined)
    throw new CommandRejected('NO_SUCH_TOKEN', `Expected token ${id} to be there, but it has left or never was`);
  if (token.ballot === undefined) throw new CommandRejected('NO_BALLOT', `Expected a ballot at ${token.at}, but there is none`);
  if (token.state !== 'held')
    throw new CommandRejected('NOT_HELD', `Expected token ${id} at ${token.at} to be held, but it is ${token.state}`);
  const node = step.node(token) as UserTask;
  const { act, trace } = guarded(step, node, token, asked);
  const ballot = actOn(token.ballot, act);
  setData(step, variables);
  step.record(
    trace.length === 0
      ? { type: 'ballot.changed', token: id, act, ballot }
      : { type: 'ballot.changed', token: id, act, ballot, trace },
  );
  syncSeats(step, step.find(id)!, token.ballot);
  const decided = verdict(ballot);
  if (decided !== 'pending') concludeBallot(step, node, step.find(id)!, decided);
}

/** People whom somebody names pass the same guard as those whom a rule finds; what is recorded is who really comes. */
function guarded(
  step: Step,
  node: UserTask,
  token: Token,
  act: Act,
): { readonly act: Act; readonly trace: readonly TraceLine[] } {
  if (act.act !== 'transfer' && act.act !== 'delegate' && act.act !== 'addSigner') return { act, trace: [] };
  const context = assignmentContextOf(step, token);
  const when = node.approval?.assignment?.whenInitiator ?? 'self';
  const named = act.act === 'addSigner' ? act.people : [act.to];
  const admitted = named.map((person) => admit(person, when, context));
  const people = admitted.map(({ person }) => person);
  const trace = admitted.map((one) => one.trace);
  return { act: act.act === 'addSigner' ? { ...act, people } : { ...act, to: people[0]! }, trace };
}

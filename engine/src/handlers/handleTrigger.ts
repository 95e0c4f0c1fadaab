import { ladderStepAt } from '../approval/ladder/ladderStepAt.js';
import { triggerLadder } from '../approval/ladder/triggerLadder.js';
import type { CommandOf } from '../commands.js';
import type { CatchEvent } from '../definitions/definitionBehavior.js';
import { armNextRound, timesOf } from '../definitions/timer.js';
import { CommandRejected } from '../errors.js';
import type { Token } from '../instance.js';
import { complete, type Step } from '../step.js';
import { findToken } from './findToken.js';
import { fireBoundaryEvent } from './fireBoundaryEvent.js';

/**
 * A timer is due: a step of a ladder, a catch event or a boundary event.
 *
 * @throws {CommandRejected} NO_SUCH_TIMER, if it has fired or its token waits for it no longer.
 */
export function handleTrigger(step: Step, command: CommandOf<'trigger'>): void {
  const token = findToken(step, command.token);
  const rung = ladderStepAt(step, token, command.timer);
  if (rung !== undefined) {
    triggerLadder(step, token, rung);
    return;
  }
  const event = timerEventAt(step, token, command.timer);
  const fired = token.fired?.[command.timer] ?? 0;
  const times = event === undefined ? 0 : timesOf(step, event, token);
  if (event === undefined || fired >= times) {
    throw new CommandRejected(
      'NO_SUCH_TIMER',
      `Expected timer ${command.timer} to be set at ${token.at}, but it is not (any more)`,
    );
  }
  step.record({ type: 'timer.fired', token: token.id, timer: event.id });
  if (event.type === 'boundaryEvent') {
    if (!event.cancelActivity) armNextRound(step, event, token);
    fireBoundaryEvent(step, event, token);
  } else if (times === Infinity || fired + 1 === times) step.attempt(token, complete, 'leave');
  // a catch event with a cycle waits for the whole series; with an endless one, for the first round
  else armNextRound(step, event, token);
}

function timerEventAt(step: Step, token: Token, timer: string): CatchEvent | undefined {
  const node = step.node(token);
  if (token.item !== undefined || token.state === 'waiting') return undefined;
  const event =
    node.type === 'intermediateCatchEvent' && node.id === timer && token.state === 'held'
      ? node
      : node.attached.find(({ id }) => id === timer);
  return event?.eventDefinition.type === 'timerEventDefinition' ? event : undefined;
}

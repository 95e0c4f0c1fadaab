import { ladderStepAt } from '../approval/ladder/ladderStepAt.js';
import { triggerLadder } from '../approval/ladder/triggerLadder.js';
import type { CommandOf } from '../commands.js';
import type { CatchEvent } from '../definitions/definitionBehavior.js';
import { armNextRound, timesOf } from '../definitions/timer.js';
import { CommandRejected } from '../errors.js';
import type { Token } from '../instance.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';
import { fireBoundaryEvent } from './fireBoundaryEvent.js';

export function handleTrigger(step: Step, command: CommandOf<'trigger'>): void {
  const token = findToken(step, command.token);
  const rung = ladderStepAt(step, token, command.timer);
  if (rung !== undefined) {
    step.attempt(token, () => triggerLadder(step, token, rung));
    return;
  }
  const event = timerEventAt(step, token, command.timer);
  if (event === undefined) throw noSuchTimer(token, command.timer);
  step.attempt(token, () => {
    if ((token.fired?.[event.id] ?? 0) >= timesOf(step, event, token)) throw noSuchTimer(token, command.timer);
    step.record({ type: 'timer.fired', token: token.id, timer: event.id });
    if (event.type === 'intermediateCatchEvent') waitedAtCatchEvent(step, event, token);
    else {
      if (!event.cancelActivity) armNextRound(step, event, token);
      fireBoundaryEvent(step, event, token);
    }
  });
}

/** A catch event with a cycle waits for the whole series; with an endless one, for the first round. */
function waitedAtCatchEvent(step: Step, event: CatchEvent, token: Token): void {
  const times = timesOf(step, event, token);
  if (times === Infinity || step.find(token.id)!.fired![event.id]! >= times) step.complete(token);
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

function noSuchTimer(token: Token, timer: string): CommandRejected {
  return new CommandRejected('NO_SUCH_TIMER', `Expected timer ${timer} to be set at ${token.at}, but it is not (any more)`);
}

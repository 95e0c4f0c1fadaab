import { ladderStepAt } from '../approval/ladder/ladderStepAt.js';
import { triggerLadder } from '../approval/ladder/triggerLadder.js';
import type { Catch } from '../catching/catch.js';
import { catchesAt } from '../catching/catchesAt.js';
import { fire } from '../catching/fire.js';
import type { CommandOf } from '../commands.js';
import { armNextRound, timesOf } from '../definitions/timer.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';

/**
 * A timer is due: a step of a ladder, or an event that the token waits for.
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
  const caught = catchesAt(step, token).find(({ id }) => id === command.timer);
  const { definition } = caught ?? {};
  const fired = token.fired?.[command.timer] ?? 0;
  const times = definition?.type === 'timerEventDefinition' ? timesOf(step, command.timer, definition, token) : 0;
  if (caught === undefined || definition?.type !== 'timerEventDefinition' || fired >= times) {
    throw new CommandRejected(
      'NO_SUCH_TIMER',
      `Expected timer ${command.timer} to be set at ${token.at}, but it is not (any more)`,
    );
  }
  step.record({ type: 'timer.fired', token: token.id, timer: caught.id });
  if (!isAnswered(caught)) {
    armNextRound(step, caught.id, definition, token);
    fire(step, token, caught);
  } else if (isAlone(caught) || times === Infinity || fired + 1 === times) fire(step, token, caught);
  // a catch event with a cycle waits for the whole series; with an endless one, for the first round
  else armNextRound(step, caught.id, definition, token);
}

/** Is nothing waited for any more, once the event has happened? */
function isAnswered({ event }: Catch): boolean {
  if (event.type === 'boundaryEvent') return event.cancelActivity;
  return event.type !== 'startEvent' || event.isInterrupting;
}

/** An interruption needs no series. */
function isAlone({ position }: Catch): boolean {
  return position === 'boundary' || position === 'eventSubProcess';
}

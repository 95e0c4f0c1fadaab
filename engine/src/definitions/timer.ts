import { Incident } from '../errors.js';
import type { Token } from '../instance.js';
import type { TimerEventDefinition } from '../model/eventDefinition.js';
import type { Expression } from '../model/expression.js';
import type { Step } from '../step.js';
import { addDuration } from './addDuration.js';
import type { CatchEvent, DefinitionBehavior } from './definitionBehavior.js';
import { parseCycle, type Cycle } from './parseCycle.js';
import { parseDateTime } from './parseDateTime.js';

/** Waits for a moment, for a while, or again and again. The engine only asks for `setTimer`; the time comes with the command. */
export const timer: DefinitionBehavior<TimerEventDefinition> = {
  arm(step, event, definition, token) {
    step.armTimer(token.id, event.id, firstDue(step, event, definition, token));
  },
  disarm(step, event, _definition, token) {
    step.clearTimer(token.id, event.id);
  },
};

/** How often the timer of `event` fires in all. */
export function timesOf(step: Step, event: CatchEvent, token: Token): number {
  const cycle = cycleOf(step, event, token);
  return cycle === undefined ? 1 : cycle.times;
}

/** Asks for the next round of a cycle, if one is left after as many as have fired. */
export function armNextRound(step: Step, event: CatchEvent, token: Token): void {
  const cycle = cycleOf(step, event, token);
  const fired = step.find(token.id)?.fired?.[event.id] ?? 0;
  if (cycle === undefined || fired >= cycle.times) return;
  step.armTimer(token.id, event.id, later(step, event, isWorking(event), cycle.interval));
}

function firstDue(step: Step, event: CatchEvent, definition: TimerEventDefinition, token: Token): number {
  if (definition.timeDate !== undefined) return moment(event, textOf(step, definition.timeDate, token));
  if (definition.timeDuration !== undefined) {
    return later(step, event, definition.working, textOf(step, definition.timeDuration, token));
  }
  const cycle = cycleOf(step, event, token);
  if (cycle === undefined) throw new Incident('BAD_DURATION', `Expected timer ${event.id} to have a date, a duration or a cycle`);
  return cycle.start === undefined ? later(step, event, definition.working, cycle.interval) : moment(event, cycle.start);
}

function cycleOf(step: Step, event: CatchEvent, token: Token): Cycle | undefined {
  const definition = event.eventDefinition;
  if (definition.type !== 'timerEventDefinition' || definition.timeCycle === undefined) return undefined;
  const text = textOf(step, definition.timeCycle, token);
  const cycle = parseCycle(text);
  if (cycle === undefined)
    throw new Incident('BAD_DURATION', `Expected a cycle such as R3/PT1H at ${event.id}, but it is "${text}"`);
  return cycle;
}

function isWorking(event: CatchEvent): boolean {
  return event.eventDefinition.type === 'timerEventDefinition' && event.eventDefinition.working;
}

function textOf(step: Step, expression: Expression, token: Token): string {
  return String(step.evaluate(expression, token));
}

function moment(event: CatchEvent, text: string): number {
  const at = parseDateTime(text);
  if (at === undefined)
    throw new Incident('BAD_DURATION', `Expected an ISO 8601 date and time at ${event.id}, but it is "${text}"`);
  return at;
}

function later(step: Step, event: CatchEvent, working: boolean, duration: string): number {
  const due = addDuration(step.now, duration);
  if (due === undefined)
    throw new Incident('BAD_DURATION', `Expected an ISO 8601 duration at ${event.id}, but it is "${duration}"`);
  return working ? step.world.addWorkingTime(step.now, duration) : due;
}

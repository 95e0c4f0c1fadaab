import { Incident } from '../errors.js';
import type { Token } from '../instance.js';
import type { TimerEventDefinition } from '../model/eventDefinition.js';
import type { Expression } from '../model/expression.js';
import type { Step } from '../step.js';
import { addDuration } from './addDuration.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { parseCycle, type Cycle } from './parseCycle.js';
import { parseDateTime } from './parseDateTime.js';

/** Waits for a moment, for a while, or again and again. The engine only asks for `setTimer`; the time comes with the command. */
export const timer: DefinitionBehavior<TimerEventDefinition> = {
  arm(step, id, definition, token) {
    step.armTimer(token.id, id, firstDue(step, id, definition, token));
  },
  disarm(step, id, _definition, token) {
    step.clearTimer(token.id, id);
  },
};

/** How often a timer fires in all. */
export function timesOf(step: Step, id: string, definition: TimerEventDefinition, token: Token): number {
  return cycleOf(step, id, definition, token)?.times ?? 1;
}

/** Asks for the next round of a cycle, if one is left after as many as have fired. */
export function armNextRound(step: Step, id: string, definition: TimerEventDefinition, token: Token): void {
  const cycle = cycleOf(step, id, definition, token);
  const fired = step.find(token.id)?.fired?.[id] ?? 0;
  if (cycle === undefined || fired >= cycle.times) return;
  step.armTimer(token.id, id, later(step, id, definition.working, cycle.interval));
}

function firstDue(step: Step, id: string, definition: TimerEventDefinition, token: Token): number {
  const { timeDate, timeDuration, working } = definition;
  if (timeDate !== undefined) return moment(id, textOf(step, timeDate, token));
  if (timeDuration !== undefined) return later(step, id, working, textOf(step, timeDuration, token));
  const cycle = cycleOf(step, id, definition, token);
  if (cycle === undefined) throw new Incident('BAD_DURATION', `Expected timer ${id} to have a date, a duration or a cycle`);
  return cycle.start === undefined ? later(step, id, working, cycle.interval) : moment(id, cycle.start);
}

function cycleOf(step: Step, id: string, { timeCycle }: TimerEventDefinition, token: Token): Cycle | undefined {
  if (timeCycle === undefined) return undefined;
  const text = textOf(step, timeCycle, token);
  const cycle = parseCycle(text);
  if (cycle === undefined) throw new Incident('BAD_DURATION', `Expected a cycle such as R3/PT1H at ${id}, but it is "${text}"`);
  return cycle;
}

function textOf(step: Step, expression: Expression, token: Token): string {
  return String(step.evaluate(expression, token));
}

function moment(id: string, text: string): number {
  const at = parseDateTime(text);
  if (at === undefined) throw new Incident('BAD_DURATION', `Expected an ISO 8601 date and time at ${id}, but it is "${text}"`);
  return at;
}

function later(step: Step, id: string, working: boolean, duration: string): number {
  const due = addDuration(step.now, duration);
  if (due === undefined) throw new Incident('BAD_DURATION', `Expected an ISO 8601 duration at ${id}, but it is "${duration}"`);
  return working ? step.world.addWorkingTime(step.now, duration) : due;
}

import type { StepTaken } from '../runtime/stepTaken.js';

/** The variable `outcome` of a process after a step: a process that has ended keeps no variables, but its history says what they were. */
export function outcomeOf({ view, history }: Pick<StepTaken, 'view' | 'history'>): unknown {
  const events = history.flatMap((row) => row.events);
  const set = events.findLast((event) => event.type === 'variables.set' && 'outcome' in event.variables);
  return set?.type === 'variables.set' ? set.variables['outcome'] : view.instance.tokens[0]?.variables['outcome'];
}

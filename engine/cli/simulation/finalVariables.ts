import type { HistoryStep, Variables } from '@vermilion/engine';

/** The token of the process itself, which holds its variables. */
const ROOT = 0;

/** The variables of the process, as they were last. */
export function finalVariables(trail: readonly HistoryStep[]): Variables {
  const events = trail.flatMap((step) => step.events);
  const set = events.flatMap((event) => (event.type === 'variables.set' && event.token === ROOT ? [event.variables] : []));
  return Object.assign({}, ...set) as Variables;
}

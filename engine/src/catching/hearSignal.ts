import type { Step } from '../step.js';
import { catchesAt } from './catchesAt.js';
import { fire } from './fire.js';

/**
 * Everything that waits for a signal at this moment hears it, in the order of the tokens.
 *
 * @returns whether anybody did.
 */
export function hearSignal(step: Step, signal: string): boolean {
  const waiting = Array.from(step.tokens.values(), (token) => ({
    id: token.id,
    caught: catchesAt(step, token).filter(
      ({ definition }) => definition.type === 'signalEventDefinition' && definition.signal === signal,
    ),
  }));
  let heard = false;
  for (const { id, caught } of waiting) {
    for (const one of caught) {
      const token = step.find(id);
      if (token === undefined) break; // what has been heard before has ended it
      heard = true;
      fire(step, token, one);
    }
  }
  return heard;
}

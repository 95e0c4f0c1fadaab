import type { TimerEventDefinition } from '../model/eventDefinition.js';
import type { Flat } from '../model/flatModel.js';

/** A timer by an ISO 8601 duration, or a cycle if the text begins with `R`. */
export function timerAfter(text: string, working = false): { readonly eventDefinition: Flat<TimerEventDefinition> } {
  const source = JSON.stringify(text);
  const isCycle = text.startsWith('R');
  return {
    eventDefinition: {
      type: 'timerEventDefinition',
      timeDate: undefined,
      timeDuration: isCycle ? undefined : source,
      timeCycle: isCycle ? source : undefined,
      working,
    },
  };
}

import { beginCompensation } from '../compensation/beginCompensation.js';
import type { CompensateEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';

const NOBODY: readonly number[] = Object.freeze([]);

/** Undoes what has been completed in the scope, or one activity of it, and goes on when that is done or, if so defined, at once. */
export const compensate: DefinitionBehavior<CompensateEventDefinition> = {
  throw(step, event, { activityRef, waitForCompletion }, token) {
    if (waitForCompletion) return beginCompensation(step, token, activityRef) ? 'pending' : undefined;
    const aside = step.put(event, token.parent, NOBODY);
    if (!beginCompensation(step, aside, activityRef)) step.leave(aside, 'completed', undefined);
    return undefined;
  },
};

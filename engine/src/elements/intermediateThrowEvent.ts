import type { IntermediateThrowEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { throwing } from './throwing.js';

/** Throws what its definition says, and goes on. */
export const intermediateThrowEvent: ElementBehavior<IntermediateThrowEvent> =
  throwing as ElementBehavior<IntermediateThrowEvent>;

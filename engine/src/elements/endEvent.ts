import type { EndEvent } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { throwing } from './throwing.js';

/** Ends its token, after whatever its definition throws. */
export const endEvent: ElementBehavior<EndEvent> = throwing as ElementBehavior<EndEvent>;

import { dropBroken } from './approval/rewind/dropBroken.js';
import { onReturn } from './approval/rewind/onReturn.js';
import { fireCondition } from './catching/fireCondition.js';
import { behaviors } from './elements/index.js';
import type { Semantics } from './step.js';

/** All of BPMN, as a step needs it. */
export const semantics: Semantics = { behaviors, onReturn, onRest: (step) => fireCondition(step) || dropBroken(step) };

import type { SubProcess } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';
import { container } from './container.js';

/** Its token is the parent of those inside it, and goes on when none is left. */
export const subProcess: ElementBehavior<SubProcess> = asActivity<SubProcess>(container);

import type { Transaction } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';
import { container } from './container.js';

/** A sub-process that can be cancelled from inside: then it is undone as a whole (see `compensation/`). */
export const transaction: ElementBehavior<Transaction> = asActivity<Transaction>(container);

import { awaitEvent } from '../catching/awaitEvent.js';
import type { ReceiveTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Is held until its message arrives. */
export const receiveTask: ElementBehavior<ReceiveTask> = asActivity<ReceiveTask>(awaitEvent);

import { enterUserTask } from '../approval/enterUserTask.js';
import { leaveUserTask } from '../approval/leaveUserTask.js';
import { resumeUserTask } from '../approval/resumeUserTask.js';
import type { UserTask } from '../model/flowNode.js';
import type { ElementBehavior } from '../step.js';
import { asActivity } from './asActivity.js';

/** Somebody has work to do; the token is held until it is done. */
export const userTask: ElementBehavior<UserTask> = asActivity({
  enter: enterUserTask,
  resume: resumeUserTask,
  leave: leaveUserTask,
});

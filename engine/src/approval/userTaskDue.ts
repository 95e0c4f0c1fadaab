import type { UserTask } from '../model/flowNode.js';
import type { Step } from '../step.js';

/** When a task that begins now is due, milliseconds since 1970, UTC, by the working calendar; undefined: never. */
export function userTaskDue(step: Step, { approval }: UserTask): number | undefined {
  const due = approval?.deadline?.due;
  return due === undefined ? undefined : step.world.addWorkingTime(step.now, due);
}

import { setData } from '../approval/setData.js';
import type { CommandOf } from '../commands.js';
import type { Step } from '../step.js';
import { requireRunning } from './requireRunning.js';

/** Somebody mends the data of the process. @throws {CommandRejected} unless it is running. */
export function handleSetVariables(step: Step, { variables }: CommandOf<'setVariables'>): void {
  requireRunning(step);
  setData(step, variables);
}

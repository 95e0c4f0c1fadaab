import type { CommandOf } from '../commands.js';
import type { Step } from '../step.js';
import { requireRunning } from './requireRunning.js';

/** Ends everything from outside. @throws {CommandRejected} unless it is running. */
export function handleCancel(step: Step, _command: CommandOf<'cancel'>): void {
  requireRunning(step);
  step.terminate(step.root, 'terminated', step.root.id);
  step.record({ type: 'instance.terminated' });
}

import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';

/** Begins: one root token, which holds the variables of the process. @throws {CommandRejected} ALREADY_STARTED. */
export function handleStart(step: Step, { variables }: CommandOf<'start'>): void {
  if (step.state !== 'created') throw new CommandRejected('ALREADY_STARTED', 'Expected a new instance, but it has been started');
  step.record({ type: 'instance.started' });
  step.enter(step.model.process, null, []);
  step.set(step.root, variables);
}

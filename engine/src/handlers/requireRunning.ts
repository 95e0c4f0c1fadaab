import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';

/** @throws {CommandRejected} unless the instance has been started and has not ended. */
export function requireRunning(step: Step): void {
  if (step.state === 'created')
    throw new CommandRejected('NOT_STARTED', 'Expected a running instance, but it has not been started');
  if (step.state !== 'active') throw new CommandRejected('ALREADY_ENDED', `Expected a running instance, but it is ${step.state}`);
}

import { hearSignal } from '../catching/hearSignal.js';
import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';
import { requireRunning } from './requireRunning.js';

/** A signal has come from elsewhere. @throws {CommandRejected} NO_SUCH_EVENT, if nobody waits for it. */
export function handleSignal(step: Step, { signal, variables }: CommandOf<'signal'>): void {
  requireRunning(step);
  step.record({ type: 'signal.received', signal });
  step.set(step.root, variables);
  if (!hearSignal(step, signal))
    throw new CommandRejected('NO_SUCH_EVENT', `Expected somebody to wait for the signal ${signal}, but nobody does`);
}

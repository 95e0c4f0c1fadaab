import type { CommandOf } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { Step } from '../../step.js';
import { rewind } from './rewind.js';

export function handleRewind(step: Step, { to, mode, returner, variables }: CommandOf<'rewind'>): void {
  if (step.state === 'created') throw new CommandRejected('NOT_STARTED', 'Expected an instance that has been started');
  rewind(step, to, mode, { returner, variables });
}

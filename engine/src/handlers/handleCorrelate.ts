import { catchesAt } from '../catching/catchesAt.js';
import { fire } from '../catching/fire.js';
import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';

/** A message has arrived for a token that waits for it. @throws {CommandRejected} NO_SUCH_EVENT. */
export function handleCorrelate(step: Step, command: CommandOf<'correlate'>): void {
  const token = findToken(step, command.token);
  const caught = catchesAt(step, token).find(({ id }) => id === command.event);
  if (caught?.definition.type !== 'messageEventDefinition') {
    throw new CommandRejected(
      'NO_SUCH_EVENT',
      `Expected token ${token.id} at ${token.at} to wait for ${command.event}, but it does not`,
    );
  }
  step.record({ type: 'message.received', token: token.id, message: caught.definition.message });
  step.set(step.root, command.variables);
  fire(step, token, caught);
}

import type { CommandOf } from '../commands.js';
import type { CatchEvent } from '../definitions/definitionBehavior.js';
import { CommandRejected } from '../errors.js';
import type { Token } from '../instance.js';
import { complete, type Step } from '../step.js';
import { findToken } from './findToken.js';
import { fireBoundaryEvent } from './fireBoundaryEvent.js';

/** A message has arrived for a token that waits for it. @throws {CommandRejected} NO_SUCH_EVENT. */
export function handleCorrelate(step: Step, command: CommandOf<'correlate'>): void {
  const token = findToken(step, command.token);
  const event = messageEventAt(step, token, command.event);
  if (event?.eventDefinition.type !== 'messageEventDefinition') {
    throw new CommandRejected(
      'NO_SUCH_EVENT',
      `Expected token ${token.id} at ${token.at} to wait for ${command.event}, but it does not`,
    );
  }
  step.record({ type: 'message.received', token: token.id, message: event.eventDefinition.message });
  step.set(step.root, command.variables);
  if (event.type === 'intermediateCatchEvent') step.attempt(token, complete, 'leave');
  else fireBoundaryEvent(step, event, token);
}

function messageEventAt(step: Step, token: Token, event: string): CatchEvent | undefined {
  const node = step.node(token);
  if (token.item !== undefined || token.state === 'waiting') return undefined;
  if (node.type === 'intermediateCatchEvent' && node.id === event && token.state === 'held') return node;
  return node.attached.find(({ id }) => id === event);
}

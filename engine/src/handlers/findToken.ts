import { CommandRejected } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import type { Step } from '../step.js';

/**
 * The token that a command names.
 *
 * @throws {CommandRejected} if the instance has not started or the token has gone.
 */
export function findToken(step: Step, id: TokenId): Token {
  const token = step.find(id);
  if (token !== undefined) return token;
  if (step.state === 'created')
    throw new CommandRejected('NOT_STARTED', 'Expected a running instance, but it has not been started');
  throw new CommandRejected('NO_SUCH_TOKEN', `Expected token ${id} to be there, but it has left or never was`);
}

import { CommandRejected } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';

/**
 * The token that a command names, which must wait for the outside.
 *
 * @throws {CommandRejected} if it does not.
 */
export function findHeld(step: Step, id: TokenId): Token {
  const token = findToken(step, id);
  if (token.state === 'held') return token;
  throw new CommandRejected('NOT_HELD', `Expected token ${id} at ${token.at} to be held, but it is ${token.state}`);
}

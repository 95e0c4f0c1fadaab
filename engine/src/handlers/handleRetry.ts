import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';

/** Tries an incident again, once its cause has been mended. @throws {CommandRejected} NOT_FAILED. */
export function handleRetry(step: Step, { token: id }: CommandOf<'retry'>): void {
  const token = findToken(step, id);
  if (token.state !== 'failed') {
    throw new CommandRejected('NOT_FAILED', `Expected token ${id} at ${token.at} to have failed, but it is ${token.state}`);
  }
  step.retry(token);
}

import type { CommandOf } from '../commands.js';
import { throwError } from '../definitions/throwError.js';
import type { Step } from '../step.js';
import { findHeld } from './findHeld.js';

/** Work has ended in a business error. @throws {CommandRejected} NOT_HELD. */
export function handleThrowError(step: Step, { token: id, errorCode, variables }: CommandOf<'throwError'>): void {
  const token = findHeld(step, id);
  step.set(step.root, variables);
  throwError(step, token, errorCode);
}

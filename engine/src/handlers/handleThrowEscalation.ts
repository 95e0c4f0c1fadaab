import type { CommandOf } from '../commands.js';
import { throwEscalation } from '../definitions/throwEscalation.js';
import type { Step } from '../step.js';
import { findHeld } from './findHeld.js';

/** A called process has thrown an escalation, or work that goes on has. @throws {CommandRejected} NOT_HELD. */
export function handleThrowEscalation(step: Step, { token: id, escalationCode, variables }: CommandOf<'throwEscalation'>): void {
  const token = findHeld(step, id);
  step.set(step.root, variables);
  throwEscalation(step, token, escalationCode);
}

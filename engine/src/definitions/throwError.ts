import { findCatcher } from '../catching/findCatcher.js';
import { fire } from '../catching/fire.js';
import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/**
 * Throws a business error from a token: the innermost scope around it that catches the code does, and what ran inside is ended. If
 * nobody catches it, the instance ends as failed.
 */
export function throwError(step: Step, token: Token, errorCode: string): void {
  const catcher = findCatcher(
    step,
    token,
    (definition) => (definition.type === 'errorEventDefinition' ? (definition.errorCode ?? null) : undefined),
    errorCode,
  );
  step.record({ type: 'error.thrown', token: token.id, errorCode, caughtBy: catcher?.caught.event.id ?? null });
  if (catcher !== undefined) {
    fire(step, catcher.scope, catcher.caught);
    return;
  }
  step.terminate(step.root, 'terminated', token.id);
  step.record({ type: 'instance.failed', errorCode });
}

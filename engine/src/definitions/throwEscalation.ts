import { findCatcher } from '../catching/findCatcher.js';
import { fire } from '../catching/fire.js';
import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/** Throws an escalation from a token: the innermost scope that catches the code does. Uncaught it is recorded, and nothing stops. */
export function throwEscalation(step: Step, token: Token, escalationCode: string): void {
  const catcher = findCatcher(
    step,
    token,
    (definition) => (definition.type === 'escalationEventDefinition' ? (definition.escalationCode ?? null) : undefined),
    escalationCode,
  );
  const caughtBy = catcher?.caught.event.id ?? null;
  step.record({ type: 'escalation.thrown', token: token.id, escalationCode, caughtBy });
  if (catcher !== undefined) fire(step, catcher.scope, catcher.caught);
}

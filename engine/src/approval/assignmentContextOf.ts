import type { Token } from '../instance.js';
import type { Step } from '../step.js';
import type { AssignmentContext } from './assignment/assignmentContext.js';

/** What an assignment at a token may look at. */
export function assignmentContextOf(step: Step, token: Token): AssignmentContext {
  const variables = step.variablesOf(token);
  const approvedBy = (step.root.variables['approvedBy'] ?? []) as readonly (readonly string[])[];
  return { world: step.world, at: step.now, node: token.at, variables, approvedBy };
}

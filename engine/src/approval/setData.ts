import type { Token } from '../instance.js';
import type { Variables } from '../model/expression.js';
import type { Step } from '../step.js';
import { forgetApprovals } from './forgetApprovals.js';

/** Sets variables that somebody has written. If any of the request's really changes, earlier approvals were for other data. */
export function setData(step: Step, variables: Variables, scope: Token = step.root): void {
  const changes = Object.keys(variables).some(
    (name) => JSON.stringify(variables[name]) !== JSON.stringify(scope.variables[name]),
  );
  if (changes && scope === step.root) forgetApprovals(step);
  step.set(scope, variables);
}

import type { Variables } from '../../model/expression.js';
import { routingVariables } from '../../model/routingVariables.js';
import type { Step } from '../../step.js';

/** The values that decide the way: if none has changed, the same way would be taken again. */
export function routing(step: Step): Variables {
  const { variables } = step.root;
  const values: Record<string, unknown> = {};
  for (const name of routingVariables(step.model)) if (variables[name] !== undefined) values[name] = variables[name];
  return values;
}

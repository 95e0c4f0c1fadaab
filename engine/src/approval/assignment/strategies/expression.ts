import { Incident } from '../../../errors.js';
import { peopleIn } from '../peopleIn.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const expression: AssignmentStrategy<'expression'> = (rule, { variables }) => {
  try {
    return peopleIn(rule.expression.evaluate(variables));
  } catch (error) {
    throw new Incident(
      'EXPRESSION_FAILED',
      `${rule.expression.source}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

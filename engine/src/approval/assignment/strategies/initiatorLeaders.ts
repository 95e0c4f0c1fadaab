import { departmentsUp } from '../departmentsUp.js';
import { initiatorOf } from '../initiatorOf.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const initiatorLeaders: AssignmentStrategy<'initiatorLeaders'> = (rule, { variables, world }) =>
  departmentsUp(world, initiatorOf(variables, world)?.department ?? null)
    .slice(0, rule.level)
    .flatMap(({ leader }) => (leader === null ? [] : [leader]));

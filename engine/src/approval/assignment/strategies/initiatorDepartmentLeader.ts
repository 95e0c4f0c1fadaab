import { departmentsUp } from '../departmentsUp.js';
import { initiatorOf } from '../initiatorOf.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const initiatorDepartmentLeader: AssignmentStrategy<'initiatorDepartmentLeader'> = (rule, { variables, world }) => {
  const up = departmentsUp(world, initiatorOf(variables, world)?.department ?? null);
  const leader = up[rule.level - 1]?.leader ?? null;
  return leader === null ? [] : [leader];
};

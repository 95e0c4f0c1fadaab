import type { AssignmentStrategy } from './assignmentStrategy.js';
import { departmentNamed } from './departmentNamed.js';

export const departmentLeader: AssignmentStrategy<'departmentLeader'> = (rule, context) => {
  const leader = context.world.department(departmentNamed(rule.department, context))?.leader ?? null;
  return leader === null ? [] : [leader];
};

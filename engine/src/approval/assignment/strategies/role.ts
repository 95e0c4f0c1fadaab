import type { AssignmentStrategy } from './assignmentStrategy.js';

export const role: AssignmentStrategy<'role'> = (rule, { world }) => world.peopleWithRole(rule.role);

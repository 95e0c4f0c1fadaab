import type { AssignmentStrategy } from './assignmentStrategy.js';

export const position: AssignmentStrategy<'position'> = (rule, { world }) => world.peopleWithPosition(rule.position);

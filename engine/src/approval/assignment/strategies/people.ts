import type { AssignmentStrategy } from './assignmentStrategy.js';

export const people: AssignmentStrategy<'people'> = (rule) => rule.people;

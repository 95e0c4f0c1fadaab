import { initiatorOf } from '../initiatorOf.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const initiatorManager: AssignmentStrategy<'initiatorManager'> = (rule, { variables, world }) => {
  let person = initiatorOf(variables, world)?.id ?? null;
  for (let level = 0; level < rule.level && person !== null; level++) person = world.person(person)?.manager ?? null;
  return person === null ? [] : [person];
};

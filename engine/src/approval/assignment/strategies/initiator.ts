import { initiatorOf } from '../initiatorOf.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const initiator: AssignmentStrategy<'initiator'> = (_rule, { variables, world }) => {
  const found = initiatorOf(variables, world);
  return found === undefined ? [] : [found.id];
};

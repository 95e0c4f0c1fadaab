import { peopleIn } from '../peopleIn.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const initiatorPicks: AssignmentStrategy<'initiatorPicks'> = (_rule, { variables, node }) => {
  const picks = variables['picks'];
  if (typeof picks !== 'object' || picks === null) return [];
  return peopleIn((picks as Readonly<Record<string, unknown>>)[node]);
};

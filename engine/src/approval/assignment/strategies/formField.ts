import { peopleIn } from '../peopleIn.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';

export const formField: AssignmentStrategy<'formField'> = (rule, { variables }) => peopleIn(variables[rule.field]);

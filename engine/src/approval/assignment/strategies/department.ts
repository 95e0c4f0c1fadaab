import type { AssignmentStrategy } from './assignmentStrategy.js';
import { departmentNamed } from './departmentNamed.js';

export const department: AssignmentStrategy<'department'> = (rule, context) =>
  context.world.peopleOfDepartment(departmentNamed(rule.department, context));

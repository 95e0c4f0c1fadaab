import type { AssignmentContext } from '../assignmentContext.js';

/** A rule names a department by its id, or by the field of the form that holds one. */
export function departmentNamed(name: string, { world, variables }: AssignmentContext): string {
  if (world.department(name) !== undefined) return name;
  const held = variables[name];
  return typeof held === 'string' ? held : name;
}

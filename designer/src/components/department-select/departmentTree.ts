import type { Department } from '../../api/departments.js';

export interface DepartmentNode {
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly children: readonly DepartmentNode[];
}

/**
 * Departments as a tree, in their order; those whose parent is not in the list stand at the top.
 *
 * @param without a department that is left out, with all below it
 */
export function departmentTree(all: readonly Department[], without: string | null = null): readonly DepartmentNode[] {
  const ids = new Set(all.map((department) => department.id));
  const below = (parent: string | null): readonly DepartmentNode[] =>
    all
      .filter(
        (department) =>
          department.id !== without &&
          (department.parentId !== null && ids.has(department.parentId) ? department.parentId : null) === parent,
      )
      .toSorted((a, b) => a.sort - b.sort)
      .map((department) => ({
        value: department.id,
        label: department.name,
        disabled: !department.active,
        children: below(department.id),
      }));
  return below(null);
}

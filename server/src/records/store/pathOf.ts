import type { DepartmentTree } from '../access/departmentTree.js';

/** `/a/b/` for department b below a. */
export const pathOf = (tree: DepartmentTree, departmentId: string | null): string | null =>
  departmentId === null ? null : `/${tree.path(departmentId).join('/')}/`.slice(0, 300);

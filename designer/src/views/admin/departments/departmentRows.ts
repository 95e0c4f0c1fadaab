import type { Department } from '../../../api/departments.js';
import { departmentTree, type DepartmentNode } from '../../../components/department-select/departmentTree.js';

/** A line of the tree of departments. */
export interface DepartmentRow {
  readonly department: Department;
  /** 1 at the top. */
  readonly level: number;
  /** Whether others stand below it, shown or not. */
  readonly hasBelow: boolean;
  readonly open: boolean;
  /** People in it and in all below it. */
  readonly total: number;
}

/**
 * The lines of the tree that are shown.
 *
 * @param closed departments whose lower ones are hidden
 * @param q part of a name or code: only what fits is shown with all above it, whatever is closed
 */
export function departmentRows(
  all: readonly Department[],
  closed: ReadonlySet<string> = new Set(),
  q = '',
): readonly DepartmentRow[] {
  const byId = new Map(all.map((department) => [department.id, department]));
  const words = q.trim().toLowerCase();
  const fits = ({ name, code }: Department) => `${name} ${code}`.toLowerCase().includes(words);

  function rowsOf(node: DepartmentNode, level: number): { readonly rows: readonly DepartmentRow[]; readonly total: number } {
    const department = byId.get(node.value)!;
    const below = node.children.map((child) => rowsOf(child, level + 1));
    const total = below.reduce((sum, each) => sum + each.total, department.peopleCount);
    const shown = below.flatMap((each) => each.rows);
    if (words && !fits(department) && shown.length === 0) return { rows: [], total };
    const open = words ? shown.length > 0 : !closed.has(department.id);
    const row = { department, level, hasBelow: node.children.length > 0, open, total };
    return { rows: open ? [row, ...shown] : [row], total };
  }
  return departmentTree(all).flatMap((node) => rowsOf(node, 1).rows);
}

import { expect, test } from 'vitest';
import type { Department } from '../../../api/departments.js';
import { departmentRows } from './departmentRows.js';

const department = (id: string, parentId: string | null, peopleCount: number, sort = 0): Department => ({
  id,
  code: id.toUpperCase(),
  name: `部门${id}`,
  parentId,
  leaderId: null,
  leader: null,
  viceLeaderIds: [],
  viceLeaders: [],
  pilot: false,
  path: `/${id}/`,
  sort,
  active: true,
  peopleCount,
  version: 1,
});
const company = [
  department('sales', 'root', 2, 2),
  department('root', null, 1),
  department('law', 'root', 3, 1),
  department('east', 'sales', 4),
];
const shown = (closed: readonly string[] = [], q = '') =>
  departmentRows(company, new Set(closed), q).map((row) => `${'-'.repeat(row.level)}${row.department.id} ${row.total}`);

test('departments stand below their parents in their order, each with everybody below it', () => {
  expect(shown()).toEqual(['-root 10', '--law 3', '--sales 6', '---east 4']);
});

test('what stands below a closed department is hidden, and still counted', () => {
  expect(shown(['sales'])).toEqual(['-root 10', '--law 3', '--sales 6']);
});

test('what fits is shown with all above it, even where it is closed', () => {
  expect(shown(['sales'], 'EAST')).toEqual(['-root 10', '--sales 6', '---east 4']);
  expect(shown([], '没有这个')).toEqual([]);
});

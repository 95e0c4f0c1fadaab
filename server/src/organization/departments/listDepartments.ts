import type { World } from '@vermilion/engine';
import type { z } from 'zod';
import type { Database } from '../../database/database.js';
import { personBrief } from '../personBrief.js';
import type { departmentSchema } from './schema.js';

export type DepartmentView = z.output<typeof departmentSchema>;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly leader_id: string | null;
  readonly vice_leader_ids: string | null;
  readonly pilot: number;
  readonly sort: number;
  readonly active: number;
  readonly version: number;
}

/** All departments, flat, in the order in which they are shown below their parents. */
export async function listDepartments(database: Database, world: World): Promise<DepartmentView[]> {
  const [rows, counts] = await Promise.all([
    database.read<Row>(
      'SELECT id, code, name, parent_id, leader_id, vice_leader_ids, pilot, sort, active, version FROM departments ORDER BY sort, id',
    ),
    database.read<{ department_id: string; n: number }>(
      'SELECT department_id, COUNT(*) AS n FROM people WHERE active = 1 AND department_id IS NOT NULL GROUP BY department_id',
    ),
  ]);
  const countOf = new Map(counts.map((row) => [row.department_id, row.n]));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const viceLeaderIds = viceLeadersOf(row);
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      parentId: row.parent_id,
      leaderId: row.leader_id,
      leader: personBrief(world, row.leader_id),
      viceLeaderIds,
      viceLeaders: viceLeaderIds.map((id) => personBrief(world, id)).filter((person) => person !== null),
      pilot: row.pilot === 1,
      path: pathOf(row, rowOf),
      sort: row.sort,
      active: row.active === 1,
      peopleCount: countOf.get(row.id) ?? 0,
      version: row.version,
    };
  });
}

const viceLeadersOf = ({ vice_leader_ids: ids }: Row): string[] => (ids === null ? [] : (JSON.parse(ids) as string[]));

function pathOf(row: Row, rowOf: ReadonlyMap<string, Row>): string {
  const codes: string[] = [];
  // There are no cycles: `checkDepartment` refuses them.
  for (let at: Row | undefined = row; at; at = at.parent_id === null ? undefined : rowOf.get(at.parent_id))
    codes.unshift(at.code);
  return `/${codes.join('/')}/`;
}

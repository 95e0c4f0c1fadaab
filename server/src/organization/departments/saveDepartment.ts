import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { changeOrganization, type OrganizationContext } from '../changeOrganization.js';
import { withDuplicates } from '../duplicates.js';
import { checkDepartment } from './checkDepartment.js';
import type { DepartmentChange, NewDepartment } from './schema.js';

interface Row {
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

/** @throws {HttpError} 422 */
export async function createDepartment(context: OrganizationContext, by: string, department: NewDepartment): Promise<string> {
  const id = newId(context.clock.now());
  return withDuplicates({ code: 'code' }, () =>
    changeOrganization(context, by, async (tx) => {
      await checkDepartment(tx, id, department);
      const { code, name, parentId, leaderId, viceLeaderIds, pilot, sort, active } = department;
      const leaders = { leader_id: leaderId, vice_leader_ids: JSON.stringify(viceLeaderIds) };
      await tx.insert('departments', [{ id, code, name, parent_id: parentId, ...leaders, pilot, sort, active, version: 1 }]);
      return { result: id, note: { action: 'department.created', subject: 'department', subjectId: id, detail: { code } } };
    }),
  );
}

/** @throws {HttpError} 404, 409 `stale_version`, 422 */
export async function updateDepartment(
  context: OrganizationContext,
  by: string,
  id: string,
  change: DepartmentChange,
): Promise<void> {
  await withDuplicates({ code: 'code' }, () =>
    changeOrganization(context, by, async (tx) => {
      const row = await findRow(tx, id);
      if (row.version !== change.version) throw refusals.staleVersion({ version: row.version });
      const next = {
        code: change.code ?? row.code,
        name: change.name ?? row.name,
        parentId: change.parentId === undefined ? row.parent_id : change.parentId,
        leaderId: change.leaderId === undefined ? row.leader_id : change.leaderId,
        viceLeaderIds: change.viceLeaderIds ?? (JSON.parse(row.vice_leader_ids ?? '[]') as string[]),
        pilot: change.pilot ?? row.pilot === 1,
        sort: change.sort ?? row.sort,
        active: change.active ?? row.active === 1,
      };
      await checkDepartment(tx, id, next);
      await tx.run(
        `UPDATE departments SET code = ?, name = ?, parent_id = ?, leader_id = ?, vice_leader_ids = ?, pilot = ?, sort = ?, active = ?,
           version = version + 1 WHERE id = ?`,
        [
          next.code,
          next.name,
          next.parentId,
          next.leaderId,
          JSON.stringify(next.viceLeaderIds),
          next.pilot,
          next.sort,
          next.active,
          id,
        ],
      );
      const fields = Object.keys(change).filter((field) => field !== 'version');
      return {
        result: undefined,
        note: { action: 'department.updated', subject: 'department', subjectId: id, detail: { fields } },
      };
    }),
  );
}

/** @throws {HttpError} 404, 409 `department_not_empty` */
export async function deleteDepartment(context: OrganizationContext, by: string, id: string): Promise<void> {
  await changeOrganization(context, by, async (tx) => {
    const row = await findRow(tx, id);
    const inside = await tx.query(
      'SELECT id FROM people WHERE department_id = ? UNION ALL SELECT person_id FROM person_departments WHERE department_id = ? ' +
        'UNION ALL SELECT id FROM departments WHERE parent_id = ? UNION ALL SELECT id FROM positions WHERE department_id = ?',
      [id, id, id, id],
    );
    if (inside.length > 0) {
      throw new HttpError(409, 'department_not_empty', {
        zh: '部门下还有人员、岗位或下级部门，不能删除。',
        en: 'There are still people, positions or departments in it.',
      });
    }
    await tx.run('DELETE FROM departments WHERE id = ?', [id]);
    return {
      result: undefined,
      note: { action: 'department.deleted', subject: 'department', subjectId: id, detail: { code: row.code } },
    };
  });
}

async function findRow(tx: Transaction, id: string): Promise<Row> {
  const [row] = await tx.query<Row>(
    'SELECT code, name, parent_id, leader_id, vice_leader_ids, pilot, sort, active, version FROM departments WHERE id = ?',
    [id],
  );
  if (!row) throw refusals.notFound();
  return row;
}

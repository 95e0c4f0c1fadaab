import { z } from 'zod';
import type { Database } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import { idSchema } from '../../http/ids.js';
import { refusals } from '../../http/refusals.js';
import { changeOrganization, type OrganizationContext } from '../changeOrganization.js';
import { withDuplicates } from '../duplicates.js';

const fields = {
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{1,29}$/),
  name: z.string().trim().min(1).max(40),
  departmentId: idSchema.nullable(),
  level: z.number().int().min(1).max(20).nullable(),
  active: z.boolean(),
};
export const newPositionSchema = z.strictObject({
  ...fields,
  departmentId: fields.departmentId.default(null),
  level: fields.level.default(null),
  active: fields.active.default(true),
});
export const positionChangeSchema = z.strictObject(fields).partial().extend({ version: z.number().int() });
export const positionSchema = z.object({ id: z.string(), ...fields, code: z.string(), version: z.number() });
export type PositionView = z.output<typeof positionSchema>;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly department_id: string | null;
  readonly level: number | null;
  readonly active: number;
  readonly version: number;
}

export async function listPositions(database: Database): Promise<PositionView[]> {
  const rows = await database.read<Row>(
    'SELECT id, code, name, department_id, level, active, version FROM positions ORDER BY code',
  );
  return rows.map(({ department_id, active, ...row }) => ({ ...row, departmentId: department_id, active: active === 1 }));
}

/** @throws {HttpError} 422 for a duplicate code or an unknown department. */
export async function createPosition(
  context: OrganizationContext,
  by: string,
  position: z.output<typeof newPositionSchema>,
): Promise<string> {
  const id = newId(context.clock.now());
  return withDuplicates({ code: 'code' }, () =>
    changeOrganization(context, by, async (tx) => {
      const { code, name, departmentId, level, active } = position;
      if (departmentId !== null) requireDepartment(await tx.query('SELECT id FROM departments WHERE id = ?', [departmentId]));
      await tx.insert('positions', [{ id, code, name, department_id: departmentId, level, active, version: 1 }]);
      return { result: id, note: { action: 'position.created', subject: 'position', subjectId: id, detail: { code } } };
    }),
  );
}

/** @throws {HttpError} 404, 409 `stale_version`, 422 */
export async function updatePosition(
  context: OrganizationContext,
  by: string,
  id: string,
  change: z.output<typeof positionChangeSchema>,
): Promise<void> {
  await withDuplicates({ code: 'code' }, () =>
    changeOrganization(context, by, async (tx) => {
      const [row] = await tx.query<Row>(
        'SELECT id, code, name, department_id, level, active, version FROM positions WHERE id = ?',
        [id],
      );
      if (!row) throw refusals.notFound();
      if (row.version !== change.version) throw refusals.staleVersion({ version: row.version });
      const departmentId = change.departmentId === undefined ? row.department_id : change.departmentId;
      if (departmentId !== null) requireDepartment(await tx.query('SELECT id FROM departments WHERE id = ?', [departmentId]));
      await tx.run(
        'UPDATE positions SET code = ?, name = ?, department_id = ?, level = ?, active = ?, version = version + 1 WHERE id = ?',
        [
          change.code ?? row.code,
          change.name ?? row.name,
          departmentId,
          change.level === undefined ? row.level : change.level,
          change.active ?? row.active,
          id,
        ],
      );
      return { result: undefined, note: { action: 'position.updated', subject: 'position', subjectId: id, detail: {} } };
    }),
  );
}

function requireDepartment(found: readonly unknown[]): void {
  if (found.length > 0) return;
  throw refusals.invalid([
    { field: 'departmentId', id: 'unknown', message: { zh: '部门不存在。', en: 'The department does not exist.' } },
  ]);
}

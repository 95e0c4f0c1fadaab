import type { World } from '@vermilion/engine';
import type { Database, Transaction } from '../../database/database.js';
import { LOCALES, type LocaleTag } from '../../http/locales.js';
import { refusals } from '../../http/refusals.js';
import { personBrief, type PersonBrief } from '../personBrief.js';

/** A person with everything that administrators edit. */
export interface PersonDetail extends PersonBrief {
  readonly employeeNo: string;
  readonly position: { readonly id: string; readonly name: string } | null;
  readonly positionId: string | null;
  readonly departmentId: string | null;
  readonly secondaryDepartmentIds: readonly string[];
  readonly managerId: string | null;
  readonly roles: readonly string[];
  readonly version: number;
  /** Only for administrators of the organization. */
  readonly username?: string;
  readonly mobile?: string | null;
  readonly email?: string | null;
  readonly absences?: readonly { readonly from: number; readonly to: number; readonly deputyId: string }[];
  readonly hasPassword?: boolean;
  readonly locale?: LocaleTag;
}

export interface PersonRow {
  readonly id: string;
  readonly employee_no: string;
  readonly name: string;
  readonly username: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly department_id: string | null;
  readonly position_id: string | null;
  readonly manager_id: string | null;
  readonly active: number;
  readonly password_hash: string | null;
  readonly locale: LocaleTag | null;
  readonly version: number;
}

const COLUMNS =
  'id, employee_no, name, username, mobile, email, department_id, position_id, manager_id, active, password_hash, locale, version';

/** Within a transaction: the row as it is there. */
export async function findPersonRow(tx: Pick<Transaction, 'query'>, id: string): Promise<PersonRow> {
  const [row] = await tx.query<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE id = ?`, [id]);
  if (!row) throw refusals.notFound();
  return row;
}

/**
 * One person; contact data, user name and absences only for those who manage the organization.
 *
 * @throws {HttpError} 404
 */
export async function getPerson(database: Database, world: World, id: string, manages: boolean): Promise<PersonDetail> {
  const row = await findPersonRow({ query: database.read }, id);
  const [further, absences, positions] = await Promise.all([
    database.read<{ department_id: string }>(
      'SELECT department_id FROM person_departments WHERE person_id = ? ORDER BY department_id',
      [id],
    ),
    database.read<{ from_at: number; to_at: number; deputy_id: string }>(
      'SELECT from_at, to_at, deputy_id FROM absences WHERE person_id = ? ORDER BY from_at, id',
      [id],
    ),
    database.read<{ id: string; name: string }>('SELECT id, name FROM positions WHERE id = ?', [row.position_id]),
  ]);
  const position = positions[0];
  return {
    ...(personBrief(world, id) ?? { id, name: row.name, department: null, active: row.active === 1 }),
    employeeNo: row.employee_no,
    position: position ? { id: position.id, name: position.name } : null,
    positionId: row.position_id,
    departmentId: row.department_id,
    secondaryDepartmentIds: further.map((each) => each.department_id),
    managerId: row.manager_id,
    roles: world.person(id)?.roles ?? [],
    version: row.version,
    ...(manages
      ? {
          username: row.username,
          mobile: row.mobile,
          email: row.email,
          absences: absences.map((each) => ({ from: each.from_at, to: each.to_at, deputyId: each.deputy_id })),
          hasPassword: row.password_hash !== null,
          locale: row.locale ?? LOCALES[0],
        }
      : {}),
  };
}

import { refusals } from '../../http/refusals.js';
import { changeOrganization, type OrganizationContext } from '../changeOrganization.js';
import { withDuplicates } from '../duplicates.js';
import { searchText } from '../searchText.js';
import { checkPerson } from './checkPerson.js';
import { findPersonRow } from './getPerson.js';
import { PERSON_KEYS, replaceAbsences, replaceFurtherDepartments } from './personRows.js';
import type { PersonChange } from './schema.js';

const COLUMNS = {
  employeeNo: 'employee_no',
  name: 'name',
  username: 'username',
  mobile: 'mobile',
  email: 'email',
  departmentId: 'department_id',
  positionId: 'position_id',
  managerId: 'manager_id',
  active: 'active',
  locale: 'locale',
} as const satisfies Partial<Record<keyof PersonChange, string>>;

/** @throws {HttpError} 404, 409 `stale_version`, 422. A person who becomes inactive or gets a new password is signed out. */
export async function updatePerson(context: OrganizationContext, by: string, id: string, change: PersonChange): Promise<void> {
  const passwordHash = change.password === undefined ? undefined : await context.hashPassword(change.password);
  await withDuplicates(PERSON_KEYS, () =>
    changeOrganization(context, by, async (tx) => {
      const row = await findPersonRow(tx, id);
      if (row.version !== change.version) throw refusals.staleVersion({ version: row.version });
      await checkPerson(tx, id, change);

      const values: Record<string, unknown> = {};
      for (const [field, name] of Object.entries(COLUMNS)) {
        const value = change[field as keyof typeof COLUMNS];
        if (value !== undefined) values[name] = value;
      }
      if (passwordHash !== undefined) values['password_hash'] = passwordHash;
      values['search'] = searchText({
        name: change.name ?? row.name,
        username: change.username ?? row.username,
        employeeNo: change.employeeNo ?? row.employee_no,
      });
      const set = Object.keys(values).map((name) => `${name} = ?`);
      await tx.run(`UPDATE people SET ${set.join(', ')}, version = version + 1 WHERE id = ?`, [...Object.values(values), id]);
      if (change.secondaryDepartmentIds) await replaceFurtherDepartments(tx, id, change.secondaryDepartmentIds);
      if (change.absences) await replaceAbsences(tx, id, change.absences, context.clock.now());
      if (change.active === false || passwordHash !== undefined) await tx.run('DELETE FROM sessions WHERE person_id = ?', [id]);

      const fields = Object.keys(change).filter((field) => field !== 'version');
      return { result: undefined, note: { action: 'person.updated', subject: 'person', subjectId: id, detail: { fields } } };
    }),
  );
}

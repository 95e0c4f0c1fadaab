import { newId } from '../../database/newId.js';
import { changeOrganization, type OrganizationContext } from '../changeOrganization.js';
import { withDuplicates } from '../duplicates.js';
import { searchText } from '../searchText.js';
import { checkPerson } from './checkPerson.js';
import { PERSON_KEYS, replaceAbsences, replaceFurtherDepartments } from './personRows.js';
import type { NewPerson } from './schema.js';

/** @throws {HttpError} 422 for a duplicate user name, employee number, mobile or e-mail, or an unknown reference. */
export async function createPerson(context: OrganizationContext, by: string, person: NewPerson): Promise<string> {
  const now = context.clock.now();
  const id = newId(now);
  const passwordHash = person.password === undefined ? null : await context.hashPassword(person.password);
  return withDuplicates(PERSON_KEYS, () =>
    changeOrganization(context, by, async (tx) => {
      await checkPerson(tx, id, person);
      await tx.insert('people', [
        {
          id,
          employee_no: person.employeeNo,
          name: person.name,
          search: searchText(person),
          username: person.username,
          mobile: person.mobile,
          email: person.email,
          department_id: person.departmentId,
          position_id: person.positionId,
          manager_id: person.managerId,
          active: person.active,
          password_hash: passwordHash,
          locale: person.locale ?? null,
          version: 1,
          created_at: now,
        },
      ]);
      await replaceFurtherDepartments(tx, id, person.secondaryDepartmentIds);
      await replaceAbsences(tx, id, person.absences, now);
      return { result: id, note: { action: 'person.created', subject: 'person', subjectId: id, detail: {} } };
    }),
  );
}

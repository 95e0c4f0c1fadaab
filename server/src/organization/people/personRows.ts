import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { NewPerson } from './schema.js';

/** Unique columns → fields of the API. */
export const PERSON_KEYS = { username: 'username', employee_no: 'employeeNo', mobile: 'mobile', email: 'email' } as const;

export async function replaceFurtherDepartments(tx: Transaction, id: string, departments: readonly string[]): Promise<void> {
  await tx.run('DELETE FROM person_departments WHERE person_id = ?', [id]);
  await tx.insert(
    'person_departments',
    [...new Set(departments)].map((department) => ({ person_id: id, department_id: department })),
  );
}

export async function replaceAbsences(tx: Transaction, id: string, absences: NewPerson['absences'], now: number): Promise<void> {
  await tx.run('DELETE FROM absences WHERE person_id = ?', [id]);
  await tx.insert(
    'absences',
    absences.map(({ from, to, deputyId }) => ({ id: newId(now), person_id: id, from_at: from, to_at: to, deputy_id: deputyId })),
  );
}

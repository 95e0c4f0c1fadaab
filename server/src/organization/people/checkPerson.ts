import type { Transaction } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { hasCycle } from '../hasCycle.js';
import type { NewPerson } from './schema.js';

type Links = Partial<Pick<NewPerson, 'departmentId' | 'secondaryDepartmentIds' | 'positionId' | 'managerId' | 'absences'>>;

/**
 * Makes sure that what a person refers to exists, and that nobody becomes his own superior.
 *
 * @throws {HttpError} 422 with an issue per field.
 */
export async function checkPerson(tx: Transaction, id: string, links: Links): Promise<void> {
  const issues: HttpIssue[] = [];
  const { departmentId, secondaryDepartmentIds = [], positionId, managerId, absences = [] } = links;
  const deputies = absences.map((absence) => absence.deputyId);

  if (!(await exist(tx, 'departments', departmentId ? [departmentId] : []))) issues.push(unknown('departmentId'));
  if (!(await exist(tx, 'departments', secondaryDepartmentIds))) issues.push(unknown('secondaryDepartmentIds'));
  if (!(await exist(tx, 'positions', positionId ? [positionId] : []))) issues.push(unknown('positionId'));
  if (!(await exist(tx, 'people', managerId ? [managerId] : []))) issues.push(unknown('managerId'));
  if (!(await exist(tx, 'people', deputies))) issues.push(unknown('absences'));
  if (deputies.includes(id))
    issues.push({ field: 'absences', id: 'own_deputy', message: { zh: '不能代理自己。', en: 'Nobody deputizes for himself.' } });
  if (managerId && (await hasCycle(tx, 'people', 'manager_id', id, managerId))) {
    issues.push({
      field: 'managerId',
      id: 'cycle',
      message: { zh: '上级关系不能成环。', en: 'The chain of managers must not come back.' },
    });
  }
  if (issues.length > 0) throw refusals.invalid(issues);
}

async function exist(tx: Transaction, table: 'departments' | 'positions' | 'people', ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const rows = await tx.query(`SELECT id FROM ${table} WHERE id IN (${marks(wanted.length)})`, wanted);
  return rows.length === wanted.length;
}

const unknown = (field: string): HttpIssue => ({
  field,
  id: 'unknown',
  message: { zh: '所选内容不存在。', en: 'What was chosen does not exist.' },
});

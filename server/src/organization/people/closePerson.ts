import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';

/**
 * Closes the account of somebody who has left, and signs him out; every node sees it when it next looks at the organization.
 *
 * @param cause what says so, by its full name, for the audit log
 */
export async function closePerson(tx: Transaction, id: string, cause: string, at: number): Promise<void> {
  await tx.run('UPDATE organization_version SET version = version + 1 WHERE id = 1');
  const closed = await tx.run('UPDATE people SET active = 0, version = version + 1 WHERE id = ? AND active = 1', [id]);
  if (closed === 0) return;
  await tx.run('DELETE FROM sessions WHERE person_id = ?', [id]);
  const about = { subject: 'person', subjectId: id, detail: { fields: ['active'], cause } };
  await appendAudit(tx, { at, personId: null, action: 'person.updated', ...about });
}

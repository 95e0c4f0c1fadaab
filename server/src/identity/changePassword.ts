import { appendAudit } from '../database/appendAudit.js';
import { refusals } from '../http/refusals.js';
import type { IdentityContext } from './identityContext.js';
import { createSession } from './sessions.js';

/**
 * Changes one's own password; every session of the person ends and a new one begins.
 *
 * @returns the new session's token.
 * @throws {HttpError} 422 if the current password is wrong.
 */
export async function changePassword(context: IdentityContext, personId: string, current: string, next: string): Promise<string> {
  const { database, clock, passwords, rules } = context;
  const [row] = await database.read<{ password_hash: string | null }>('SELECT password_hash FROM people WHERE id = ?', [
    personId,
  ]);
  if (!(await passwords.verify(row?.password_hash ?? null, current))) {
    throw refusals.invalid([
      { field: 'current', id: 'wrong', message: { zh: '当前密码不正确。', en: 'The current password is wrong.' } },
    ]);
  }
  const hash = await passwords.hash(next);
  return database.write(async (tx) => {
    const now = clock.now();
    await tx.run('UPDATE people SET password_hash = ?, version = version + 1 WHERE id = ?', [hash, personId]);
    await tx.run('DELETE FROM sessions WHERE person_id = ?', [personId]);
    await appendAudit(tx, { at: now, personId, action: 'password.changed', subject: 'person', subjectId: personId, detail: {} });
    return createSession(tx, personId, now, rules);
  });
}

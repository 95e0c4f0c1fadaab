import { appendAudit } from '../database/appendAudit.js';
import { UniqueViolation } from '../database/errors.js';
import { HttpError } from '../http/httpError.js';
import type { IdentityContext } from './identityContext.js';
import { createSession } from './sessions.js';
import { checkSignInLimits, countSignInFailure, forgetSignInFailures, type Subjects } from './signInLimits.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Network address of the client. */
  readonly address: string;
}

/**
 * Checks a password and begins a new session.
 *
 * @returns the session's token.
 * @throws {HttpError} 401 `wrong_credentials` (the same for an unknown name, a wrong password and a closed account), 429.
 */
export async function signIn(context: IdentityContext, credentials: Credentials): Promise<{ token: string; personId: string }> {
  const { database, clock, passwords, rules } = context;
  const username = credentials.username.normalize('NFKC').toLowerCase().trim();
  const subjects: Subjects = { account: username, address: credentials.address };
  await checkSignInLimits(database, subjects, clock.now());

  const [row] = /^[a-z0-9_.]{1,40}$/.test(username)
    ? await database.read<{ id: string; password_hash: string | null }>(
        'SELECT id, password_hash FROM people WHERE username = ?',
        [username],
      )
    : [];
  const matches = await passwords.verify(row?.password_hash ?? null, credentials.password);
  const now = clock.now();
  if (!row || !matches || !context.actorOf(row.id)) {
    await recordFailure(context, subjects, row?.id ?? null, now);
    throw new HttpError(401, 'wrong_credentials', { zh: '用户名或密码不正确。', en: 'The user name or the password is wrong.' });
  }
  const token = await database.write(async (tx) => {
    await forgetSignInFailures(tx, subjects);
    await appendAudit(tx, {
      at: now,
      personId: row.id,
      action: 'session.started',
      subject: 'session',
      subjectId: null,
      detail: {},
    });
    return createSession(tx, row.id, now, rules);
  });
  return { token, personId: row.id };
}

async function recordFailure(
  { database }: IdentityContext,
  subjects: Subjects,
  personId: string | null,
  now: number,
): Promise<void> {
  const record = () =>
    database.write(async (tx) => {
      await countSignInFailure(tx, subjects, now);
      await appendAudit(tx, { at: now, personId, action: 'session.refused', subject: 'session', subjectId: null, detail: {} });
    });
  // Two first failures at one moment both insert; the second then finds the row and counts.
  await record().catch((error: unknown) => {
    if (error instanceof UniqueViolation) return record();
    throw error;
  });
}

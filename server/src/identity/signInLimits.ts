import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.js';
import { refusals } from '../http/refusals.js';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords in one window. */
const MOST = { account: 10, address: 100 } as const;
type Kind = keyof typeof MOST;
export type Subjects = Readonly<Record<Kind, string>>;

interface Row {
  readonly subject: string;
  readonly failures: number;
  readonly first_at: number;
}

const KINDS = Object.keys(MOST) as Kind[];
/** Neither names nor addresses are stored. */
const keyOf = (kind: Kind, subject: string) => `${kind}:${createHash('sha256').update(subject).digest('hex').slice(0, 40)}`;

/**
 * Refuses a sign-in from an account or address with too many wrong passwords lately. Rows, so that all nodes count together.
 *
 * @throws {HttpError} 429
 */
export async function checkSignInLimits(database: Database, subjects: Subjects, now: number): Promise<void> {
  for (const kind of KINDS) {
    const [row] = await database.read<Row>('SELECT subject, failures, first_at FROM sign_in_failures WHERE subject = ?', [
      keyOf(kind, subjects[kind]),
    ]);
    const endsAt = (row?.first_at ?? 0) + WINDOW_MS;
    if (row && row.failures >= MOST[kind] && now < endsAt) throw refusals.tooManyRequests(Math.ceil((endsAt - now) / 1000));
  }
}

export async function countSignInFailure(tx: Transaction, subjects: Subjects, now: number): Promise<void> {
  for (const kind of KINDS) {
    const key = keyOf(kind, subjects[kind]);
    const counted = await tx.run('UPDATE sign_in_failures SET failures = failures + 1 WHERE subject = ? AND first_at > ?', [
      key,
      now - WINDOW_MS,
    ]);
    if (counted > 0) continue;
    await tx.run('DELETE FROM sign_in_failures WHERE subject = ?', [key]);
    await tx.insert('sign_in_failures', [{ subject: key, failures: 1, first_at: now }]);
  }
}

export async function forgetSignInFailures(tx: Transaction, { account }: Subjects): Promise<void> {
  await tx.run('DELETE FROM sign_in_failures WHERE subject = ?', [keyOf('account', account)]);
}

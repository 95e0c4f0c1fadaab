import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Database, Transaction } from '../database/database.js';

export interface Session {
  readonly tokenHash: string;
  readonly personId: string;
  /** What a page must send back with every change. */
  readonly csrf: string;
  /** Whom the person looks as, and until when; null with his own eyes. */
  readonly viewing: { readonly personId: string; readonly until: number } | null;
}

export interface SessionRules {
  /** A session ends after so long without a request. */
  readonly idleMs: number;
  /** And after so long in any case. */
  readonly absoluteMs: number;
}

/** `used_at` is written at most once in so long. */
const TOUCH_MS = 60_000;

interface Row {
  readonly person_id: string;
  readonly used_at: number;
  readonly expires_at: number;
  readonly viewed_person_id: string | null;
  readonly viewed_until: number | null;
}

/** Begins a session; the token goes into the cookie, and only its hash is stored. */
export async function createSession(
  tx: Transaction,
  personId: string,
  now: number,
  { absoluteMs }: SessionRules,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.insert('sessions', [
    { token_hash: hashToken(token), person_id: personId, created_at: now, used_at: now, expires_at: now + absoluteMs },
  ]);
  return token;
}

/** The session of a token; undefined if there is none or it is over. */
export async function findSession(
  database: Database,
  clock: Clock,
  token: string,
  { idleMs }: SessionRules,
): Promise<Session | undefined> {
  const tokenHash = hashToken(token);
  const [row] = await database.read<Row>(
    'SELECT person_id, used_at, expires_at, viewed_person_id, viewed_until FROM sessions WHERE token_hash = ?',
    [tokenHash],
  );
  const now = clock.now();
  if (!row || now >= row.expires_at || now - row.used_at >= idleMs) return undefined;
  if (now - row.used_at >= Math.min(TOUCH_MS, idleMs / 2)) {
    await database.write((tx) =>
      tx.run('UPDATE sessions SET used_at = ? WHERE token_hash = ? AND used_at < ?', [now, tokenHash, now]),
    );
  }
  return { tokenHash, personId: row.person_id, csrf: csrfOf(token), viewing: viewingOf(row, now) };
}

function viewingOf({ viewed_person_id: personId, viewed_until: until }: Row, now: number): Session['viewing'] {
  return personId !== null && until !== null && now < until ? { personId, until } : null;
}

/** Removes what is over; called now and then. */
export async function deleteOverSessions(tx: Transaction, now: number, { idleMs }: SessionRules): Promise<number> {
  return tx.run('DELETE FROM sessions WHERE expires_at <= ? OR used_at <= ?', [now, now - idleMs]);
}

/** Bound to the session: whoever knows it has seen a page of that session. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.js';

/** Entity → fields that may be sent. */
export type IntakeScope = Readonly<Record<string, readonly string[]>>;

/** A key as it is stored: the text that other systems send is not. */
export interface IntakeKey {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly sourceSystem: string;
  readonly scope: IntakeScope;
  readonly addresses: readonly string[];
  readonly perMinute: number;
  /** Encrypted; null: calls need not be signed. */
  readonly signingSecret: string | null;
  readonly expiresAt: number | null;
  readonly createdAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** Before the last exchange, with the secret of then; valid until `previousUntil`. */
  readonly previousHash: string | null;
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly person_id: string;
  readonly source_system: string;
  readonly scope: string;
  readonly addresses: string;
  readonly per_minute: number;
  readonly signing_secret: string | null;
  readonly expires_at: number | null;
  readonly created_at: number;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
  readonly previous_hash: string | null;
  readonly previous_secret: string | null;
  readonly previous_until: number | null;
}

/** Place of the signing secret, authenticated with it. */
export const SECRET_PLACE = 'intake_keys.signing_secret';

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

export const isOver = ({ revokedAt, expiresAt }: IntakeKey, now: number): boolean =>
  revokedAt !== null || (expiresAt !== null && expiresAt <= now);

/** All keys, the newest first. */
export async function readKeys(database: Database): Promise<readonly IntakeKey[]> {
  return (await database.read<Row>('SELECT * FROM intake_keys ORDER BY id DESC')).map(toKey);
}

/** How one key is found: `hash` is that of its text, or of the text before the last exchange. */
const BY = { id: ['id'], hash: ['key_hash', 'previous_hash'] } as const;

export async function readKey(database: Database, by: keyof typeof BY, value: string): Promise<IntakeKey | undefined> {
  const where = BY[by].map((column) => `${column} = ?`).join(' OR ');
  const [row] = await database.read<Row>(
    `SELECT * FROM intake_keys WHERE ${where}`,
    BY[by].map(() => value),
  );
  return row && toKey(row);
}

const toKey = (row: Row): IntakeKey => ({
  id: row.id,
  name: row.name,
  personId: row.person_id,
  sourceSystem: row.source_system,
  scope: JSON.parse(row.scope) as IntakeScope,
  addresses: JSON.parse(row.addresses) as string[],
  perMinute: row.per_minute,
  signingSecret: row.signing_secret,
  expiresAt: row.expires_at,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
  previousHash: row.previous_hash,
  previousSecret: row.previous_secret,
  previousUntil: row.previous_until,
});

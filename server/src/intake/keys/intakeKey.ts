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
}

/** Place of the signing secret, authenticated with it. */
export const SECRET_PLACE = 'intake_keys.signing_secret';

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** All keys, the newest first; with a hash only the one that has it. */
export async function readKeys(database: Database, hash?: string): Promise<readonly IntakeKey[]> {
  const rows = await database.read<Row>(
    `SELECT * FROM intake_keys ${hash === undefined ? '' : 'WHERE key_hash = ?'} ORDER BY id DESC`,
    hash === undefined ? [] : [hash],
  );
  return rows.map((row) => ({
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
  }));
}

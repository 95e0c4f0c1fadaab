import type { Database } from '../../database/database.js';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import { anyOf, type Predicate } from '../query/predicate.js';
import type { DepartmentTree } from './departmentTree.js';

/** Ids of records of one entity that others have shared with somebody. */
export interface SharedRecords {
  readonly readable: readonly string[];
  /** Those of them that he may edit. */
  readonly writable: readonly string[];
}

export const NONE_SHARED: SharedRecords = { readable: [], writable: [] };

/** Who asks for what was shared with him, and when. */
export interface Sharing {
  readonly actor: Actor;
  readonly tree: DepartmentTree;
  readonly now: number;
}

/** Lists show so many records that were shared with somebody, the latest ones. */
const MOST = 1_000;

/**
 * Records that are shared with an actor now: with himself, a role that he has now, or a department that his lies in. Whoever leaves
 * the role or the department has lost them with that.
 *
 * @param recordId the only record that is asked about
 */
export async function sharedRecords(
  database: Pick<Database, 'read'>,
  { entity, recordId, ...sharing }: Sharing & { readonly entity: string; readonly recordId?: string | undefined },
): Promise<SharedRecords> {
  const { sql, params } = received(sharing);
  const one = recordId === undefined ? '' : ' AND record_id = ?';
  const rows = await database.read<{ record_id: string; writes: number }>(
    `SELECT record_id, MAX(CASE WHEN level = 'write' THEN 1 ELSE 0 END) AS writes FROM record_shares ` +
      `WHERE entity = ? AND ${sql}${one} GROUP BY record_id ORDER BY MAX(created_at) DESC, record_id LIMIT ${MOST}`,
    [entity, ...params, ...(recordId === undefined ? [] : [recordId])],
  );
  if (rows.length === 0) return NONE_SHARED;
  return {
    readable: rows.map((row) => row.record_id),
    writable: rows.filter((row) => Number(row.writes) === 1).map((row) => row.record_id),
  };
}

/** Entities of which single records are shared with an actor now, each with whether he may edit some. */
export async function sharedEntities(
  database: Pick<Database, 'read'>,
  sharing: Sharing,
): Promise<ReadonlyMap<string, { readonly writes: boolean }>> {
  const { sql, params } = received(sharing);
  const rows = await database.read<{ entity: string; writes: number }>(
    `SELECT entity, MAX(CASE WHEN level = 'write' THEN 1 ELSE 0 END) AS writes FROM record_shares WHERE ${sql} GROUP BY entity`,
    params,
  );
  return new Map(rows.map((row) => [row.entity, { writes: Number(row.writes) === 1 }] as const));
}

/** The shares that reach an actor and have not ended. */
function received({ actor, tree, now }: Sharing): Predicate {
  const departments = actor.departmentId === null ? [] : tree.path(actor.departmentId);
  const { sql, params } = anyOf([
    receivedBy('person', [actor.personId]),
    ...(actor.roles.length > 0 ? [receivedBy('role', actor.roles)] : []),
    ...(departments.length > 0 ? [receivedBy('department', departments)] : []),
  ]);
  return { sql: `${sql} AND (until_at IS NULL OR until_at > ?)`, params: [...params, now] };
}

const receivedBy = (kind: string, receivers: readonly string[]): Predicate => ({
  sql: `(receiver_kind = '${kind}' AND receiver IN (${marks(receivers.length)}))`,
  params: receivers,
});

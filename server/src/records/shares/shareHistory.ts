import type { Database, Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { ShareNote } from './recordShare.js';

/** A record was opened to somebody, or closed to him; null: it was not, or is no longer. */
export interface ShareEvent {
  readonly entity: string;
  readonly recordId: string;
  /** Of the record at that time. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Id of a person. */
  readonly by: string;
  readonly before: ShareNote | null;
  readonly after: ShareNote | null;
}

/** Keeps a change of the shares of a record for its history. */
export async function keepShareChange(tx: Transaction, { recordId, by, before, after, ...event }: ShareEvent): Promise<void> {
  const stored = (note: ShareNote | null) => (note === null ? null : JSON.stringify(note));
  const shares = { share_before: stored(before), share_after: stored(after) };
  await tx.insert('share_history', [{ id: newId(event.at), ...event, record_id: recordId, by_id: by, ...shares }]);
}

/**
 * What happened to the shares of a record while it had certain versions, the latest first.
 *
 * @param from lowest version
 * @param before version above them; undefined: up to now
 */
export async function readShareChanges(
  { read }: Pick<Database, 'read'>,
  {
    entity,
    recordId,
    from,
    before,
  }: Pick<ShareEvent, 'entity' | 'recordId'> & { readonly from: number; readonly before?: number | undefined },
): Promise<ShareEvent[]> {
  const rows = await read<ShareRow>(
    `SELECT version, at, by_id, share_before, share_after FROM share_history WHERE entity = ? AND record_id = ? AND version >= ?${
      before === undefined ? '' : ' AND version < ?'
    } ORDER BY id DESC`,
    [entity, recordId, from, ...(before === undefined ? [] : [before])],
  );
  const loaded = (note: string | null) => (note === null ? null : (JSON.parse(note) as ShareNote));
  return rows.map(({ version, at, by_id: by, share_before, share_after }) => {
    return { entity, recordId, version, at: Number(at), by, before: loaded(share_before), after: loaded(share_after) };
  });
}

interface ShareRow {
  readonly version: number;
  readonly at: number;
  readonly by_id: string;
  readonly share_before: string | null;
  readonly share_after: string | null;
}

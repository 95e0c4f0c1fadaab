import type { Text } from '@vermilion/plugin-kit';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { marks } from '../database/marks.js';
import { decodeCursor, toPage, type Page } from '../http/page.js';

export interface NotificationView {
  readonly id: string;
  readonly kind: string;
  /** Null: about no request. */
  readonly requestId: string | null;
  /** The record that was shared. */
  readonly record: { readonly entity: string; readonly id: string } | null;
  readonly title: Text;
  readonly at: number;
  readonly readAt: number | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  /** Empty: about no request. */
  readonly request_id: string;
  readonly record_entity: string | null;
  readonly record_id: string | null;
  readonly title: string;
  readonly at: number;
  readonly read_at: number | null;
}

/** What somebody was told, newest first. */
export async function listNotifications(
  database: Database,
  personId: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<NotificationView>> {
  const rows = await database.read<Row>(
    `SELECT id, kind, request_id, record_entity, record_id, title, at, read_at FROM notifications WHERE person_id = ? ${after === undefined ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ?`,
    [personId, ...(after === undefined ? [] : decodeCursor(after, 1)), limit + 1],
  );
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    ({ id, kind, request_id, record_entity: entity, record_id: record, title, at, read_at }) => ({
      id,
      kind,
      requestId: request_id || null,
      record: entity !== null && record !== null ? { entity, id: record } : null,
      title: JSON.parse(title) as Text,
      at,
      readAt: read_at,
    }),
  );
}

/** Marks one's own messages as read: those named, or all. */
export async function readNotifications(
  database: Database,
  clock: Clock,
  personId: string,
  ids: readonly string[] | 'all',
): Promise<void> {
  const chosen = ids === 'all' ? '' : ` AND id IN (${marks(ids.length)})`;
  await database.write((tx) =>
    tx.run(`UPDATE notifications SET read_at = ? WHERE person_id = ? AND read_at IS NULL${chosen}`, [
      clock.now(),
      personId,
      ...(ids === 'all' ? [] : ids),
    ]),
  );
}

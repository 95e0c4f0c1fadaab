import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { filterIssue } from '../query/filterIssue.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { loadChanges } from './fieldChange.js';
import type { HistoryAction } from './historyEntry.js';
import { showChanges, type ShownChange } from './showChanges.js';

export interface HistoryItem {
  /** Of the record after the change. */
  readonly version: number;
  readonly at: number;
  readonly by: PersonBrief | null;
  readonly action: HistoryAction;
  readonly requestId: string | null;
  /** Why, where no person typed it. */
  readonly note: Text | null;
  readonly changes: readonly ShownChange[];
}

interface HistoryRow {
  readonly version: number;
  readonly at: number;
  readonly by_id: string | null;
  readonly action: HistoryAction;
  readonly request_id: string | null;
  readonly changes: string;
  readonly note: string | null;
}

/**
 * What has happened to a record, the latest first, by the rights of the reader: hidden fields are left out, masked ones masked.
 *
 * @throws {HttpError} 404 if he may not see the record.
 */
export async function listHistory(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  locale: Locale,
): Promise<Page<HistoryItem>> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const before = after === undefined ? undefined : versionOf(after);
  const rows = await context.database.read<HistoryRow>(
    `SELECT version, at, by_id, action, request_id, changes, note FROM record_history WHERE entity = ? AND record_id = ?${
      before === undefined ? '' : ' AND version < ?'
    } ORDER BY version DESC LIMIT ?`,
    [entity.name, id, ...(before === undefined ? [] : [before]), limit + 1],
  );
  const page = toPage(
    rows,
    limit,
    (row) => [row.version],
    (row) => row,
  );
  const shown = await showChanges(
    context,
    actor,
    plan,
    record,
    page.items.map(({ at, changes }) => ({ at: Number(at), changes: loadChanges(entity, context.codec, changes) })),
    locale,
  );
  const world = context.world();
  return {
    items: page.items.map((row, index) => ({
      version: row.version,
      at: row.at,
      by: personBrief(world, row.by_id),
      action: row.action,
      requestId: row.request_id,
      note: row.note === null ? null : (JSON.parse(row.note) as Text),
      changes: shown[index]!,
    })),
    next: page.next,
  };
}

/** Versions of one record are counted without gaps, whatever the clocks of several nodes say. */
function versionOf(cursor: string): number {
  const [version] = decodeCursor(cursor, 1);
  if (Number.isSafeInteger(version)) return version as number;
  throw filterIssue('after', 'cursor', { zh: '翻页位置无效。', en: 'The page position is not valid.' });
}

import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { filterIssue } from '../query/filterIssue.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { SHARES } from '../shares/shareChange.js';
import { readShareChanges } from '../shares/shareHistory.js';
import { changesOfLine } from './changesOfLine.js';
import type { HistoryAction } from './historyEntry.js';
import { showChanges, type ShownChange } from './showChanges.js';

export interface HistoryItem {
  /** Of the record after the change. */
  readonly version: number;
  readonly at: number;
  readonly by: PersonBrief | null;
  /** `shared`: to whom it is open has changed, and its version has not. */
  readonly action: HistoryAction | 'shared';
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
  const lowest = page.next === null ? 0 : (page.items.at(-1)?.version ?? 0);
  const shares = await readShareChanges(context.database, { entity: entity.name, recordId: id, from: lowest, before });
  const changes = await Promise.all(page.items.map((line) => changesOfLine(context, entity, record, line)));
  const events = [
    ...shares.map(({ version, at, by, ...share }) => {
      const shared = [{ field: SHARES, before: share.before, after: share.after }];
      return { version, at, by, action: 'shared' as const, requestId: null, note: null, changes: shared };
    }),
    ...page.items.map((row, index) => ({
      version: row.version,
      at: Number(row.at),
      by: row.by_id,
      action: row.action,
      requestId: row.request_id,
      note: row.note === null ? null : (JSON.parse(row.note) as Text),
      changes: changes[index]!,
    })),
  ].sort((one, other) => other.version - one.version); // stable: what was shared came after the version that it belongs to
  const shown = await showChanges(context, actor, plan, record, events, locale);
  const world = context.world();
  return {
    items: events.map((event, index) => ({ ...event, by: personBrief(world, event.by), changes: shown[index]! })),
    next: page.next,
  };
}

/** Versions of one record are counted without gaps, whatever the clocks of several nodes say. */
function versionOf(cursor: string): number {
  const [version] = decodeCursor(cursor, 1);
  if (Number.isSafeInteger(version)) return version as number;
  throw filterIssue('after', 'cursor', { zh: '翻页位置无效。', en: 'The page position is not valid.' });
}

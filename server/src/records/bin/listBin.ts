import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { allOf, everything } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import { readRow, selectRecords, type RawRow } from '../values/readRow.js';
import { showRecords } from '../views/showRecords.js';
import { deletedRows } from './deletedRows.js';

/** A deleted record as one reader sees it. */
export interface BinItem {
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  readonly owner: PersonBrief | null;
  readonly deletedAt: number;
  /** Null: the platform itself. */
  readonly deletedBy: PersonBrief | null;
}

/** The deleted records that an actor may bring back, the latest first; nothing for whoever may delete none. */
export async function listBin(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  locale: Locale,
): Promise<Page<BinItem>> {
  const { plan, rows } = await deletedRows(context, actor, entity);
  const cursor = after === undefined ? undefined : decodeCursor(after, 2);
  const { sql, params } = allOf([
    rows,
    cursor ? { sql: '(updated_at < ? OR (updated_at = ? AND id < ?))', params: [cursor[0], cursor[0], cursor[1]] } : everything,
  ]);
  // A deleted record is written no more: its last change was the deletion.
  const found = await context.database.read<RawRow>(
    `${selectRecords(entity, context.codec)} WHERE ${sql} ORDER BY updated_at DESC, id DESC LIMIT ?`,
    [...params, limit + 1],
  );
  const page = toPage(
    found,
    limit,
    (row) => [row.updated_at, row.id],
    (row) => readRow(entity, context.codec, row),
  );
  const views = await showRecords(context, actor, plan, page.items, locale);
  const deleters = await deletersOf(
    context,
    entity,
    page.items.map(({ id }) => id),
  );
  const world = context.world();
  return {
    items: views.map(({ id, title, no, owner, updatedAt }) => ({
      id,
      title,
      no,
      owner,
      deletedAt: updatedAt,
      deletedBy: personBrief(world, deleters.get(id) ?? null),
    })),
    next: page.next,
  };
}

async function deletersOf({ database }: RecordsContext, entity: RecordEntity, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string | null>();
  const rows = await database.read<{ id: string; updated_by: string | null }>(
    `SELECT id, updated_by FROM \`${entity.table}\` WHERE id IN (${marks(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.updated_by] as const));
}

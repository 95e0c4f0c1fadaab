import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { personBrief, type PersonBrief } from '../../organization/personBrief.js';
import { planOf, viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { titlesOf } from '../../records/labels/titles.js';
import { findRecords } from '../../records/store/findRecord.js';
import { showRecords } from '../../records/views/showRecords.js';
import { UNDO_MS, type MergeRow } from './mergeRow.js';

export interface MergeView {
  readonly id: string;
  readonly kept: { readonly id: string; readonly title: string; readonly no: string | null };
  readonly goneId: string;
  readonly goneTitle: string;
  readonly by: PersonBrief | null;
  readonly at: number;
  readonly undoneAt: number | null;
  readonly canUndo: boolean;
}

/** Merges into records that the reader may see, the latest first. */
export async function listMerges(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  locale: Locale,
): Promise<Page<MergeView>> {
  const { database, codec, clock } = context;
  const plan = await viewPlan(context, actor, entity);
  const cursor = after === undefined ? undefined : decodeCursor(after, 2);
  const rows = await database.read<MergeRow>(
    `SELECT * FROM record_merges WHERE entity = ?${
      cursor ? ' AND (at < ? OR (at = ? AND id < ?))' : ''
    } AND kept_id IN (SELECT id FROM \`${entity.table}\` WHERE active_flag = 1 AND ${plan.rows.sql}) ORDER BY at DESC, id DESC LIMIT ?`,
    [entity.name, ...(cursor ? [cursor[0], cursor[0], cursor[1]] : []), ...plan.rows.params, limit + 1],
  );
  const ids = [...new Set(rows.map((row) => row.kept_id))];
  const records = await findRecords(database.read, codec, entity, ids, plan.rows);
  const views = new Map((await showRecords(context, actor, plan, records, locale)).map((view) => [view.id, view] as const));
  const kept = new Map(records.map((record) => [record.id, record] as const));
  const gone = await titlesOf(
    context,
    database.read,
    entity.name,
    rows.map((row) => row.gone_id),
    locale,
    actor,
  );
  const merge = planOf(context, actor, entity, 'merge');
  return toPage(
    rows.filter((row) => kept.has(row.kept_id)),
    limit,
    (row) => [row.at, row.id],
    (row) => ({
      id: row.id,
      kept: { id: row.kept_id, title: views.get(row.kept_id)!.title, no: views.get(row.kept_id)!.no },
      goneId: row.gone_id,
      goneTitle: gone.get(row.gone_id) ?? '—',
      by: personBrief(context.world(), row.person_id),
      at: row.at,
      undoneAt: row.undone_at,
      canUndo: row.undone_at === null && row.at + UNDO_MS >= clock.now() && merge.covers(kept.get(row.kept_id)!),
    }),
  );
}

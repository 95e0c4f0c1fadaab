import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecords } from '../../records/store/findRecord.js';
import type { RecordView } from '../../records/views/recordView.js';
import { showRecords } from '../../records/views/showRecords.js';
import { mergeRights, type MergeRights } from '../merge/mergeRights.js';
import type { PairRow } from './pairRow.js';

export interface PairView {
  readonly id: string;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly Text[];
  readonly state: PairRow['state'];
  readonly left: RecordView;
  readonly right: RecordView;
  /** What the reader may do if he keeps one of them; null: he may not. */
  readonly keep: { readonly left: MergeRights | null; readonly right: MergeRights | null };
}

/** Pairs by id, as a reader may see them; without those of which a record is gone or not his to see. */
export async function showPairs(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  rows: readonly PairRow[],
  locale: Locale,
): Promise<ReadonlyMap<string, PairView>> {
  const ids = [...new Set(rows.flatMap((row) => [row.left_id, row.right_id]))];
  const records = await findRecords(context.database.read, context.codec, plan.entity, ids, plan.rows);
  const stored = new Map(records.map((record) => [record.id, record] as const));
  const shown = await showRecords(context, actor, plan, records, locale);
  const views = new Map(shown.map((view) => [view.id, view] as const));
  return new Map(
    rows.flatMap((row) => {
      const [left, right] = [stored.get(row.left_id), stored.get(row.right_id)];
      // One of them may have been deleted since.
      if (!left || !right) return [];
      const view: PairView = {
        id: row.id,
        score: row.score / 100,
        reasons: JSON.parse(row.reasons) as readonly Text[],
        state: row.state,
        left: views.get(left.id)!,
        right: views.get(right.id)!,
        keep: {
          left: mergeRights(context, actor, plan, { kept: left, gone: right }),
          right: mergeRights(context, actor, plan, { kept: right, gone: left }),
        },
      };
      return [[row.id, view] as const];
    }),
  );
}

import type { Actor } from '../../http/actor.js';
import type { Locale } from '../labels/titleText.js';
import { titlesOf } from '../labels/titles.js';
import type { RecordsContext } from '../recordsContext.js';
import { BULK_UNDO_MS, type BulkChange, type BulkRow, type Outcome } from './bulkChange.js';

/** What became of many records, for the person who changed them. */
export interface BulkView {
  readonly id: string;
  readonly kind: BulkChange['kind'];
  readonly at: number;
  readonly canUndo: boolean;
  /** Null: not to be seen. */
  readonly outcomes: readonly (Outcome & { readonly title: string | null })[];
}

export async function showBulk(context: RecordsContext, actor: Actor, row: BulkRow, locale: Locale): Promise<BulkView> {
  const outcomes = JSON.parse(row.outcomes) as readonly Outcome[];
  const visible = outcomes.filter((each) => each.did !== 'refused' || each.error.id !== 'not_found').map(({ id }) => id);
  const titles = await titlesOf(context, context.database.read, row.entity, visible, locale, actor);
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    canUndo: row.undone_at === null && row.at + BULK_UNDO_MS >= context.clock.now() && outcomes.some(({ did }) => did === 'done'),
    outcomes: outcomes.map((each) => ({ ...each, title: titles.get(each.id) ?? null })),
  };
}

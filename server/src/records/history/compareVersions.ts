import type { Actor } from '../../http/actor.js';
import { editPlanOf } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { changesBetween } from './fieldChange.js';
import { fieldsAt } from './fieldsAt.js';
import { restorableFields } from './restorableFields.js';
import { showChanges, type ShownChange } from './showChanges.js';

/** What differs between two versions of a record, for one reader. */
export interface Comparison {
  readonly changes: readonly ShownChange[];
  /** Of these fields the reader may bring the value of the earlier version back. */
  readonly restorable: readonly string[];
}

/**
 * Compares two versions of a record; what the reader may not see is left out or masked.
 *
 * @throws {HttpError} 404 for a record that he may not see or a version that there is not.
 */
export async function compareVersions(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, from, to }: { readonly id: string; readonly from: number; readonly to?: number | undefined },
  locale: Locale,
): Promise<Comparison> {
  const { plan, record } = await visibleRecord(context, actor, entity, id);
  const [before, after] = await Promise.all([
    fieldsAt(context, entity, record, from),
    to === undefined ? record.fields : fieldsAt(context, entity, record, to),
  ]);
  const changes = changesBetween(before, after);
  const [shown = []] = await showChanges(context, actor, plan, record, [{ at: context.clock.now(), changes }], locale);
  const restorable = new Set(restorableFields(plan, editPlanOf(context, actor, plan), record));
  return { changes: shown, restorable: shown.map(({ field }) => field).filter((field) => restorable.has(field)) };
}

import type { Actor } from '../../http/actor.js';
import { planOf } from '../../records/access/plansOf.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';

/** Two records of which one stays. */
export interface KeptAndGone {
  readonly kept: StoredRecord;
  readonly gone: StoredRecord;
}

export interface MergeRights {
  /** Fields that may be taken over: readable in the one that goes, writable in the one that stays. */
  readonly take: readonly string[];
}

/** What an actor may do who merges two records; null: he may not. Needs the right to merge both. */
export function mergeRights(
  context: RecordsContext,
  actor: Actor,
  view: AccessPlan,
  { kept, gone }: KeptAndGone,
): MergeRights | null {
  const { entity } = view;
  const merge = planOf(context, actor, entity, 'merge');
  const isFree = kept.approvalStatus !== 'pending' && gone.approvalStatus !== 'pending';
  if (!isFree || [kept, gone].some((record) => !merge.covers(record) || !view.covers(record))) return null;
  const take = [...entity.fields.values()].filter(
    (field) => merge.access(kept, field) === 'write' && atLeast(view.access(gone, field), 'read') && !field.definition.computed,
  );
  return { take: take.map(({ name }) => name) };
}

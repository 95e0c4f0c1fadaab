import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { changesBetween, type FieldChange } from '../../records/history/fieldChange.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { idOf } from '../../records/values/idOf.js';
import { recordInApproval } from '../../records/write/recordErrors.js';
import { validateValues } from '../../records/write/validateValues.js';
import { absorbRecord } from './absorbRecord.js';
import type { Journal } from './journal.js';
import { mergeRights } from './mergeRights.js';
import { survivingValue, type Survivorship } from './survivorship.js';

/** One record as the actor saw it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export interface MergeOrder {
  readonly keep: Seen;
  readonly gone: Seen;
  /** How the values of these fields are chosen; the rest stays as it is. */
  readonly take: Readonly<Record<string, Survivorship>>;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

export interface MergeResult {
  /** Null: it was only tried. */
  readonly id: string | null;
  readonly keptId: string;
  /** Fields of the kept one whose value is another now. */
  readonly changed: readonly string[];
  /** Records that refer to the kept one now, and how many of which entity. */
  readonly moved: number;
  readonly moves: readonly { readonly entity: string; readonly count: number }[];
  /** Requests that are about the kept one now. */
  readonly requests: number;
  /** Further records that both had, and that were merged too. */
  readonly mergedToo: number;
}

/** Ends a trial: everything written is rolled back. */
class OnlyTried extends Error {
  constructor(readonly result: MergeResult) {
    super('Tried only.');
  }
}

/**
 * Merges two records in one transaction. The same key of the same person merges once.
 *
 * @throws {HttpError} 404 unseen, 403 without the right to merge both, 409 `stale_version` or
 * `record_in_approval`, 422 for fields that the actor may not take over.
 */
export async function mergeRecords(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  order: MergeOrder,
  key?: string,
): Promise<MergeResult> {
  const { database, clock } = context;
  const at = clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'merge', entity.name, key);
  const [done] = await database.read<{ kept_id: string; journal: string }>(
    'SELECT kept_id, journal FROM record_merges WHERE id = ?',
    [id],
  );
  if (done) return resultOf(id, done.kept_id, JSON.parse(done.journal) as Journal);
  const { kept, gone, fields } = await prepare(context, actor, entity, order);
  try {
    return await database.write(async (tx) => {
      const journal: Journal = [];
      await absorbRecord({ context, tx, note: { by: actor.personId, at }, journal }, entity, { kept, gone, fields });
      const result = resultOf(order.dryRun ? null : id, kept.id, journal);
      if (order.dryRun) throw new OnlyTried(result);
      await keep(tx, { id, entity, kept: kept.id, gone: gone.id, by: actor.personId, at, journal });
      return result;
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.result;
    throw error;
  }
}

async function prepare(context: RecordsContext, actor: Actor, entity: RecordEntity, { keep, gone: other, take }: MergeOrder) {
  if (keep.id === other.id) throw refusals.notFound();
  const { record: kept, plan } = await visibleRecord(context, actor, entity, keep.id);
  const { record: gone } = await visibleRecord(context, actor, entity, other.id);
  if ([kept, gone].some((record) => record.approvalStatus === 'pending')) throw recordInApproval();
  const rights = mergeRights(context, actor, plan, { kept, gone });
  if (!rights) throw refusals.forbidden();
  if (kept.version !== keep.version) throw refusals.staleVersion({ id: kept.id });
  if (gone.version !== other.version) throw refusals.staleVersion({ id: gone.id });
  const denied = Object.keys(take).filter((name) => !rights.take.includes(name));
  if (denied.length > 0) {
    const message = { zh: '您不能改动该字段，请保留原值。', en: 'You may not change this field; keep its value.' };
    throw refusals.invalid(denied.map((field) => ({ field, id: 'not_writable', message })));
  }
  const input = Object.fromEntries(
    Object.entries(take).map(([name, rule]) => [name, survivingValue(rule, name, { kept, gone })]),
  );
  const { values, issues } = validateValues({
    context,
    entity,
    input,
    existing: kept.fields,
    trusted: true,
    at: context.clock.now(),
  });
  if (issues.length > 0) throw refusals.invalid(issues);
  const fields = Object.fromEntries(changesBetween(kept.fields, values).map(({ field, after }) => [field, after]));
  return { kept, gone, fields };
}

function resultOf(id: string | null, keptId: string, journal: Journal): MergeResult {
  const updates = journal.filter((step) => step.did === 'update');
  const others = new Map(updates.filter((step) => step.id !== keptId).map((step) => [step.id, step.entity] as const));
  const entities = [...others.values()];
  const changes = updates.filter((step) => step.id === keptId).map((step) => JSON.parse(step.changes) as FieldChange[]);
  return {
    id,
    keptId,
    changed: [...new Set(changes.flat().map(({ field }) => field))],
    moved: others.size,
    moves: [...new Set(entities)].map((entity) => ({ entity, count: entities.filter((each) => each === entity).length })),
    mergedToo: journal.filter(({ did }) => did === 'delete').length - 1,
    requests: journal.reduce((sum, step) => sum + (step.did === 'requests' ? step.ids.length : 0), 0),
  };
}

interface Done {
  readonly id: string;
  readonly entity: RecordEntity;
  readonly kept: string;
  readonly gone: string;
  readonly by: string;
  readonly at: number;
  readonly journal: Journal;
}

async function keep(tx: Transaction, { id, entity, kept, gone, by, at, journal }: Done): Promise<void> {
  await tx.insert('record_merges', [
    { id, entity: entity.name, kept_id: kept, gone_id: gone, person_id: by, at, journal: JSON.stringify(journal) },
  ]);
  await tx.run(
    "UPDATE duplicate_pairs SET state = 'merged', decided_by = ?, decided_at = ? WHERE entity = ? AND left_id = ? AND right_id = ?",
    [by, at, entity.name, ...[kept, gone].sort()],
  );
  await appendAudit(tx, {
    at,
    personId: by,
    action: 'record.merged',
    subject: 'record',
    subjectId: kept,
    detail: { entity: entity.name, merge: id, gone, steps: journal.length },
  });
}

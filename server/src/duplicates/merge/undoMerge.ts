import { appendAudit } from '../../database/appendAudit.js';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { planOf } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { loadChanges } from '../../records/history/fieldChange.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { findRecord } from '../../records/store/findRecord.js';
import { restoreRecord } from '../../records/store/restoreRecord.js';
import { updateRecord } from '../../records/store/updateRecord.js';
import type { Merging } from './absorbRecord.js';
import type { Journal, MergeStep } from './journal.js';
import type { MergeRow } from './mergeRow.js';
import { UNDO_MS } from './mergeRow.js';

/**
 * Takes a merge apart again: what was taken over goes back unless somebody has changed it since, the other record returns, and what
 * referred to it does so again.
 *
 * @throws {HttpError} 404 for a merge that the actor may not see, 403 without the right, 409 `merge_over` when it is too late or done
 * already, 422 if a unique value has been taken meanwhile.
 */
export async function undoMerge(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const { database, clock } = context;
  const at = clock.now();
  const [merge] = await database.read<MergeRow>('SELECT * FROM record_merges WHERE id = ? AND entity = ?', [id, entity.name]);
  if (!merge) throw refusals.notFound();
  const { record: kept } = await visibleRecord(context, actor, entity, merge.kept_id);
  if (!planOf(context, actor, entity, 'merge').covers(kept)) throw refusals.forbidden();
  if (merge.undone_at !== null || merge.at + UNDO_MS < at) throw mergeOver();
  await database.write(async (tx) => {
    const claimed = await tx.run('UPDATE record_merges SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL', [
      at,
      actor.personId,
      id,
    ]);
    if (claimed === 0) throw mergeOver();
    const journal = JSON.parse(merge.journal) as Journal;
    const undoing = { context, tx, note: { by: actor.personId, at } };
    for (const step of journal.toReversed()) await undoStep[step.did](undoing, step as never);
    await tx.run(
      "UPDATE duplicate_pairs SET state = 'open', decided_by = NULL, decided_at = NULL WHERE entity = ? AND left_id = ? AND right_id = ?",
      [entity.name, ...[merge.kept_id, merge.gone_id].sort()],
    );
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'record.mergeUndone',
      subject: 'record',
      subjectId: merge.kept_id,
      detail: { entity: entity.name, merge: id, back: merge.gone_id },
    });
  });
}

type Undoing = Omit<Merging, 'journal'>;
type Undo = {
  readonly [Did in MergeStep['did']]: (undoing: Undoing, step: Extract<MergeStep, { did: Did }>) => Promise<void>;
};

const undoStep: Undo = {
  async delete({ context, tx, note }, { entity: name, id }) {
    const entity = context.entities.get(name);
    if (entity) await restoreRecord(context, tx, entity, id, note);
  },
  async update({ context, tx, note }, { entity: name, id, changes }) {
    const entity = context.entities.get(name);
    const record = entity && (await findRecord(tx.query, context.codec, entity, id));
    if (!record) return;
    const untouched = loadChanges(entity, context.codec, changes).filter(
      ({ field, after }) => JSON.stringify(record.fields[field] ?? null) === JSON.stringify(after),
    );
    if (untouched.length === 0) return;
    const fields = Object.fromEntries(untouched.map(({ field, before }) => [field, before]));
    const done = await updateRecord(context, tx, entity, record, { fields, unlessPending: false }, note);
    if (!done) throw refusals.staleVersion({ id });
  },
  async requests({ tx }, { from, ids }) {
    await tx.run(`UPDATE requests SET record_id = ? WHERE id IN (${marks(ids.length)})`, [from, ...ids]);
  },
};

const mergeOver = () =>
  new HttpError(409, 'merge_over', {
    zh: '该合并已撤销，或已超过 30 天，不能再撤销。',
    en: 'This merge has been undone already, or is more than 30 days old.',
  });

import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { viewPlan } from '../access/plansOf.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { findRecords } from '../store/findRecord.js';
import { idOf } from '../values/idOf.js';
import type { BulkChange, BulkRow } from './bulkChange.js';
import { changeOne } from './changeOne.js';
import { chosenRecords, type Choice } from './chosenRecords.js';
import { eachOutcome } from './eachOutcome.js';
import { showBulk, type BulkView } from './showBulk.js';

/**
 * Changes many records, each by itself as far as the actor may; says what became of each. The same key of the same person does it once.
 *
 * @throws {HttpError} 422 for too many records.
 */
export async function changeRecords(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { choice, change }: { readonly choice: Choice; readonly change: BulkChange },
  { key, locale }: { readonly key: string | undefined; readonly locale: Locale },
): Promise<BulkView> {
  const { database, clock, codec } = context;
  const at = clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'bulk', entity.name, key);
  const [known] = await database.read<BulkRow>('SELECT * FROM bulk_changes WHERE id = ?', [id]);
  if (known) return showBulk(context, actor, known, locale);
  const ids = await chosenRecords(context, actor, entity, choice);
  const plan = await viewPlan(context, actor, entity);
  const seen = new Map((await findRecords(database.read, codec, entity, ids, plan.rows)).map((each) => [each.id, each] as const));
  const outcomes = await eachOutcome(
    ids.map((each) => ({ id: each, record: seen.get(each) })),
    async ({ record }) => {
      if (!record) throw refusals.notFound();
      return changeOne({ context, actor, entity, record, change });
    },
  );
  const row: BulkRow = {
    id,
    entity: entity.name,
    person_id: actor.personId,
    kind: change.kind,
    at,
    outcomes: JSON.stringify(outcomes),
    undone_at: null,
  };
  await database.write(async (tx) => {
    await tx.insert('bulk_changes', [{ ...row }]);
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'record.bulkChanged',
      subject: 'record',
      subjectId: null,
      detail: {
        entity: entity.name,
        change: fieldsOf(change) ?? change.kind,
        count: outcomes.filter(({ did }) => did === 'done').length,
      },
    });
  });
  for (const { id: changed, did } of outcomes) if (did === 'done') context.watch.changed(entity.name, changed);
  return showBulk(context, actor, row, locale);
}

/** Names of the fields that a change writes; undefined: it is about the record as a whole. */
function fieldsOf(change: BulkChange): readonly string[] | undefined {
  if (change.kind === 'fields') return Object.keys(change.fields);
  return change.kind === 'tags' ? [change.field] : undefined;
}

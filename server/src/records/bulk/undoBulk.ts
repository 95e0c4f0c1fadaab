import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { bringBack } from '../bin/bringBack.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { untouchedSince } from '../history/untouchedSince.js';
import type { Locale } from '../labels/titleText.js';
import { visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { editRecord } from '../write/editRecord.js';
import { transferRecord } from '../write/transferRecord.js';
import { BULK_UNDO_MS, type BulkRow, type Outcome } from './bulkChange.js';
import { eachOutcome } from './eachOutcome.js';
import { showBulk, type BulkView } from './showBulk.js';

/**
 * Takes back a change of many records, by whom it was made and within a day: each value that nobody has changed since becomes what it
 * was, deleted records return.
 *
 * @returns what became of each record now
 * @throws {HttpError} 404 for another's, 409 `bulk_over` when it is too late or done already.
 */
export async function undoBulk(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  locale: Locale,
): Promise<BulkView> {
  const { database, clock } = context;
  const [row] = await database.read<BulkRow>('SELECT * FROM bulk_changes WHERE id = ? AND entity = ? AND person_id = ?', [
    id,
    entity.name,
    actor.personId,
  ]);
  if (!row) throw refusals.notFound();
  const at = clock.now();
  if (row.at + BULK_UNDO_MS < at) throw bulkOver();
  await database.write(async (tx) => {
    const claimed = await tx.run('UPDATE bulk_changes SET undone_at = ? WHERE id = ? AND undone_at IS NULL', [at, id]);
    if (claimed === 0) throw bulkOver();
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'record.bulkUndone',
      subject: 'record',
      subjectId: null,
      detail: { entity: entity.name, bulk: id },
    });
  });
  const done = (JSON.parse(row.outcomes) as readonly Outcome[]).filter((each) => each.did === 'done');
  const outcomes = await eachOutcome(done, ({ id: record, version }) => takeBack(context, actor, entity, record, version));
  for (const { id: changed, did } of outcomes) if (did === 'done') context.watch.changed(entity.name, changed);
  return showBulk(context, actor, { ...row, outcomes: JSON.stringify(outcomes), undone_at: at }, locale);
}

/** @param version that the change gave the record; null: it was deleted */
async function takeBack(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  version: number | null,
): Promise<Outcome> {
  if (version === null) {
    await bringBack(context, actor, entity, id);
    return { id, did: 'done', version: null };
  }
  const { record } = await visibleRecord(context, actor, entity, id);
  const { untouched } = await untouchedSince(context, entity, record, version);
  const owner = untouched.find(({ field }) => field === 'ownerId')?.before;
  if (typeof owner === 'string') {
    const given = await transferRecord(context, actor, entity, { id, version: record.version, ownerId: owner }, 'zh');
    return { id, did: 'done', version: given };
  }
  const own = untouched.filter(({ field }) => entity.fields.has(field) && !entity.fields.get(field)!.definition.computed);
  const fields = Object.fromEntries(own.map(({ field, before }) => [field, before]));
  const written = await editRecord(context, actor, entity, { id, version: record.version, fields }, 'zh');
  return written === record.version ? { id, did: 'nothing' } : { id, did: 'done', version: written };
}

const bulkOver = () =>
  new HttpError(409, 'bulk_over', {
    zh: '这次批量操作已撤销，或已超过一天，不能再撤销。',
    en: 'This change has been undone already, or is more than a day old.',
  });

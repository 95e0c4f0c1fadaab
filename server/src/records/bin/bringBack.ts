import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { restoreRecord } from '../store/restoreRecord.js';
import { deletedRows } from './deletedRows.js';

/**
 * Brings a deleted record back as it was.
 *
 * @throws {HttpError} 404 unless it is deleted and the actor could see and delete it, 422 at the field whose value another record has
 * taken meanwhile.
 */
export async function bringBack(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const { rows } = await deletedRows(context, actor, entity);
  const found = await context.database.read(`SELECT id FROM \`${entity.table}\` WHERE id = ? AND ${rows.sql}`, [
    id,
    ...rows.params,
  ]);
  if (found.length === 0) throw refusals.notFound();
  const at = context.clock.now();
  await context.database.write(async (tx) => {
    if (!(await restoreRecord(context, tx, entity, id, { by: actor.personId, at }))) throw refusals.notFound();
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'record.restored',
      subject: 'record',
      subjectId: id,
      detail: { entity: entity.name },
    });
  });
}

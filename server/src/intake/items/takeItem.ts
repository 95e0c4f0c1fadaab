import { createHash } from 'node:crypto';
import { UniqueViolation } from '../../database/errors.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { findRecord } from '../../records/store/findRecord.js';
import { createRecord } from '../../records/write/createRecord.js';
import { editRecord } from '../../records/write/editRecord.js';
import type { IntakeContext } from '../intakeContext.js';
import type { Admission } from '../keys/admitCall.js';
import type { IntakeItem, ItemResult } from './intakeItem.js';
import { itemIssues } from './itemIssues.js';

type Outcome = Omit<ItemResult, 'index'>;

/**
 * Makes one item a record, or changes the record that its outside number means: by the same rules, rights and hooks as a form.
 *
 * @param once makes a new record without an outside number one, however often it is sent
 */
export async function takeItem(
  context: IntakeContext,
  admission: Admission,
  entity: RecordEntity,
  item: IntakeItem,
  once: string | undefined,
): Promise<Outcome> {
  const errors = itemIssues(entity, admission.key.scope[entity.name] ?? [], item);
  if (errors.length > 0) return { status: 'failed', id: null, errors };
  try {
    return await take(context, admission, entity, item, once);
  } catch (error) {
    if (error instanceof HttpError && error.status < 500)
      return { status: 'failed', id: null, errors: error.issues ?? [{ id: error.id, message: error.text }] };
    throw error;
  }
}

async function take(
  context: IntakeContext,
  admission: Admission,
  entity: RecordEntity,
  { externalId, fields }: IntakeItem,
  once: string | undefined,
): Promise<Outcome> {
  const { records } = context;
  const { key, actor } = admission;
  if (externalId === undefined) {
    const id = await createRecord(records, actor, entity, fields, { key: once, source: 'intake' });
    return { status: 'created', id, errors: [] };
  }
  const place = [entity.name, key.sourceSystem, createHash('sha256').update(externalId).digest('hex')];
  const known = await linkedRecord(context, entity, place);
  if (known) return edit(known.id, known.version);
  try {
    const id = await createRecord(records, actor, entity, fields, {
      source: 'intake',
      async within(tx, recordId) {
        // A record that has been deleted is not brought back: its number means the new one from now on.
        const stale = await tx.query<{ record_id: string }>(
          `SELECT l.record_id FROM intake_links l JOIN \`${entity.table}\` r ON r.id = l.record_id AND r.active_flag IS NULL WHERE ${AT_LINK}`,
          place,
        );
        if (stale.length > 0)
          await tx.run(`DELETE FROM intake_links WHERE entity = ? AND source_system = ? AND external_hash = ?`, place);
        const [name, system, hash] = place;
        await tx.insert('intake_links', [{ entity: name, source_system: system, external_hash: hash, record_id: recordId }]);
      },
    });
    return { status: 'created', id, errors: [] };
  } catch (error) {
    // Another call has brought the same number meanwhile: then this one changes its record.
    const meanwhile = error instanceof UniqueViolation ? await linkedRecord(context, entity, place) : undefined;
    if (!meanwhile) throw error;
    return edit(meanwhile.id, meanwhile.version);
  }

  async function edit(id: string, version: number): Promise<Outcome> {
    const after = await editRecord(records, actor, entity, { id, version, fields }, 'zh');
    return { status: after === version ? 'unchanged' : 'updated', id, errors: [] };
  }
}

const AT_LINK = 'l.entity = ? AND l.source_system = ? AND l.external_hash = ?';

/** The record that an outside number means, unless it has been deleted. */
async function linkedRecord({ records }: IntakeContext, entity: RecordEntity, place: readonly string[]) {
  const { database, codec } = records;
  const [link] = await database.read<{ record_id: string }>(`SELECT record_id FROM intake_links l WHERE ${AT_LINK}`, place);
  return link && findRecord(database.read, codec, entity, link.record_id);
}

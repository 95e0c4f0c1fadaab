import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import { deleteRecord } from '../write/deleteRecord.js';
import { editRecord } from '../write/editRecord.js';
import { fieldWithoutTags } from '../write/recordErrors.js';
import { transferRecord } from '../write/transferRecord.js';
import type { BulkChange, Outcome } from './bulkChange.js';

type Kind = BulkChange['kind'];
interface Bulk<K extends Kind> {
  readonly context: RecordsContext;
  readonly actor: Actor;
  readonly entity: RecordEntity;
  readonly record: StoredRecord;
  readonly change: Extract<BulkChange, { kind: K }>;
}
type Acts = { readonly [K in Kind]: (bulk: Bulk<K>) => Promise<Outcome> };

/** The same as a person does it to a single record, with all rights, rules and hooks. */
const acts: Acts = {
  async fields({ context, actor, entity, record: { id, version }, change: { fields, reason } }) {
    const now = await editRecord(context, actor, entity, { id, version, fields, reason }, 'zh');
    return now === version ? { id, did: 'nothing' } : { id, did: 'done', version: now };
  },
  async tags({ context, actor, entity, record: { id, version, fields }, change: { field, add, remove } }) {
    if (entity.fields.get(field)?.kind.name !== 'tags') throw fieldWithoutTags();
    const kept = ((fields[field] ?? []) as readonly string[]).filter((word) => !remove.includes(word));
    const words = [...new Set([...kept, ...add])];
    const now = await editRecord(context, actor, entity, { id, version, fields: { [field]: words } }, 'zh');
    return now === version ? { id, did: 'nothing' } : { id, did: 'done', version: now };
  },
  async owner({ context, actor, entity, record: { id, version, ownerId }, change }) {
    if (ownerId === change.ownerId) return { id, did: 'nothing' };
    const now = await transferRecord(context, actor, entity, { id, version, ownerId: change.ownerId }, 'zh');
    return { id, did: 'done', version: now };
  },
  async delete({ context, actor, entity, record: { id } }) {
    await deleteRecord(context, actor, entity, id);
    return { id, did: 'done', version: null };
  },
};

/** @throws {HttpError} as the change of a single record does. */
export const changeOne = <K extends Kind>(bulk: Bulk<K>): Promise<Outcome> => acts[bulk.change.kind as K](bulk);

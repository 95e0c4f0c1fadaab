import { atLeast } from '../access/fieldAccess.js';
import type { AccessPlan } from '../accessPlan.js';
import type { StoredRecord } from '../values/storedRecord.js';

/** Fields of a record whose earlier value an actor may bring back: he may read and write them, and nothing computes them. */
export function restorableFields(view: AccessPlan, edit: AccessPlan, record: StoredRecord): readonly string[] {
  if (record.approvalStatus === 'pending' || !edit.covers(record)) return [];
  return [...view.entity.fields.values()]
    .filter(
      (field) =>
        atLeast(view.access(record, field), 'read') &&
        edit.access(record, field) === 'write' &&
        !field.definition.computed &&
        !field.definition.writeOnce &&
        field.kind.name !== 'serial',
    )
    .map(({ name }) => name);
}

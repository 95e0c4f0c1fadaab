import type { HandlerRecords, RecordRow } from '@vermilion/plugin-kit';
import type { Transaction } from '../database/database.js';
import { newId } from '../database/newId.js';
import type { RecordEntity } from './entity/recordEntity.js';
import { grantReading } from './access/recordGrants.js';
import type { WriteNote } from './history/historyEntry.js';
import { changesBetween } from './history/fieldChange.js';
import { everything } from './query/predicate.js';
import type { RecordsContext } from './recordsContext.js';
import { assignNumber } from './serials/assignNumber.js';
import { equalityPredicate } from './store/equalityPredicate.js';
import { findRecord } from './store/findRecord.js';
import { insertRecord } from './store/insertRecord.js';
import { updateRecord, type RecordChange } from './store/updateRecord.js';
import { readRow, selectRecords, type RawRow } from './values/readRow.js';
import type { StoredRecord } from './values/storedRecord.js';
import { referenceIssues } from './write/checkReferences.js';
import { RecordChanged, recordInApproval } from './write/recordErrors.js';
import { validateValues } from './write/validateValues.js';
import { refusals } from '../http/refusals.js';

/** Who a step writes for. */
export interface RecordsNote extends WriteNote {
  /** Owner of records that are created; absent: `by`. */
  readonly ownerId?: string | null;
}

/** Records inside the transaction of a step. */
export interface StepRecords extends HandlerRecords {
  /**
   * Says how the approval of a record stands: `pending` locks it, anything else frees it.
   *
   * @throws {HttpError} 409 `record_in_approval` if another request holds it; 404 if it is gone.
   */
  setApproval(
    entity: string,
    id: string,
    approval: { readonly status: string | null; readonly requestId: string | null },
  ): Promise<void>;
}

const MOST_FOUND = 10_000;

/**
 * Access to records inside one transaction, for the handlers of plugins and for requests. No access plan: the step has been
 * authorized as a whole. Values are checked like any others; computed fields may be written, and the approval lock does not hold.
 * Everything written is part of the history of its record.
 *
 * @param read records that the transaction has read before: what it writes must not be over something newer
 */
export function recordsIn(
  context: RecordsContext,
  tx: Transaction,
  note: RecordsNote,
  read: readonly StoredRecord[] = [],
): StepRecords {
  const { codec } = context;
  /** Versions that this step has seen: what it derives from them must not be written over something newer. */
  const seen = new Map(read.map(({ id, version }) => [id, version]));

  return {
    get: async (entity, id) => toRow(await find(entityOf(context, entity), id)),

    async find(name, where) {
      const entity = entityOf(context, name);
      const { sql, params } = equalityPredicate(entity, codec, where);
      const rows = await tx.query<RawRow>(
        `${selectRecords(entity, codec)} WHERE active_flag = 1 AND ${sql} ORDER BY id LIMIT ${MOST_FOUND + 1}`,
        params,
      );
      if (rows.length > MOST_FOUND) throw new Error(`Expected at most ${MOST_FOUND} records of ${name}, but there are more.`);
      return rows.map((row) => toRow(see(entity, readRow(entity, codec, row))));
    },

    async create(name, fields) {
      const entity = entityOf(context, name);
      const values = await check(entity, fields);
      const ownerId = note.ownerId === undefined ? note.by : note.ownerId;
      const ownerDepartmentId = (ownerId === null ? undefined : context.world().person(ownerId))?.department ?? null;
      const record = { id: newId(note.at), ownerId, ownerDepartmentId, source: 'flow', fields: values } as const;
      const created = await insertRecord(context, tx, entity, record, note);
      return toRow(see(entity, created));
    },

    async update(name, id, fields) {
      const entity = entityOf(context, name);
      const before = await expectRecord(entity, id);
      const values = await check(entity, fields, before);
      const changes = changesBetween(before.fields, values);
      if (changes.length === 0) return toRow(before);
      return toRow(
        await write(entity, before, { fields: Object.fromEntries(changes.map(({ field, after }) => [field, after])) }),
      );
    },

    async transfer(name, id, ownerId, readableUntil) {
      const entity = entityOf(context, name);
      const owner = ownerId === null ? undefined : context.world().person(ownerId);
      if (ownerId !== null && !owner?.active)
        throw new Error(`Expected the new owner ${ownerId} of ${name} to be active, but he is not.`);
      const before = await expectRecord(entity, id);
      if (before.ownerId === ownerId) return toRow(before);
      if (readableUntil !== undefined && before.ownerId !== null) {
        const reason = `transfer:${note.requestId ?? id}`;
        await grantReading(tx, [{ entity: name, recordId: id, personId: before.ownerId, until: readableUntil, reason }]);
      }
      return toRow(
        await write(entity, before, { automatic: { ownerId, ownerDepartmentId: owner?.department ?? before.ownerDepartmentId } }),
      );
    },

    async assignSerial(name, id) {
      const entity = entityOf(context, name);
      const before = await expectRecord(entity, id);
      if (before.no !== null) return before.no;
      const { serial } = entity.definition;
      if (!serial) throw new Error(`Expected ${name} to have a serial number, but it has none.`);
      const no = await assignNumber(tx, {
        pattern: serial.pattern,
        at: note.at,
        timeZone: context.timeZone,
        departmentId: before.ownerDepartmentId,
      });
      await write(entity, before, { automatic: { no } });
      return no;
    },

    async setApproval(name, id, { status, requestId }) {
      const entity = entityOf(context, name);
      const before = await find(entity, id);
      if (!before) throw refusals.notFound();
      if (before.approvalStatus === 'pending' && before.requestId !== requestId) throw recordInApproval();
      if (before.approvalStatus === status && before.requestId === requestId) return;
      await write(entity, before, { automatic: { approvalStatus: status, requestId } });
    },
  };

  /** @throws {RecordChanged} if another transaction has changed the record since this step first read it. */
  async function find(entity: RecordEntity, id: string): Promise<StoredRecord | undefined> {
    const record = await findRecord(tx.query, codec, entity, id);
    return record && see(entity, record);
  }

  function see(entity: RecordEntity, record: StoredRecord): StoredRecord {
    const known = seen.get(record.id);
    if (known !== undefined && known !== record.version) throw new RecordChanged(entity.name, record.id);
    seen.set(record.id, record.version);
    return record;
  }

  async function expectRecord(entity: RecordEntity, id: string): Promise<StoredRecord> {
    const record = await find(entity, id);
    if (!record) throw new Error(`Expected a record ${id} of ${entity.name}, but there is none.`);
    return record;
  }

  async function check(entity: RecordEntity, fields: Readonly<Record<string, unknown>>, before?: StoredRecord) {
    const { values, issues } = validateValues({
      context,
      entity,
      input: fields,
      ...(before ? { existing: before.fields } : {}),
      trusted: true,
      at: note.at,
    });
    if (issues.length > 0) throw refusals.invalid(issues);
    const changed = Object.fromEntries(changesBetween(before?.fields ?? {}, values).map(({ field, after }) => [field, after]));
    const missing = await referenceIssues({ context, read: tx.query, rowsOf: async () => everything }, entity, changed);
    if (missing.length > 0) throw refusals.invalid(missing);
    return values;
  }

  async function write(entity: RecordEntity, before: StoredRecord, change: Omit<RecordChange, 'unlessPending'>) {
    const after = await updateRecord(context, tx, entity, before, { ...change, unlessPending: false }, note);
    if (!after) throw new RecordChanged(entity.name, before.id);
    seen.set(after.id, after.version);
    return after;
  }
}

function entityOf(context: RecordsContext, name: string): RecordEntity {
  const entity = context.entities.get(name);
  if (!entity) throw new Error(`Expected an entity ${name} with records, but there is none.`);
  return entity;
}

/** A record as the code of plugins sees it. */
export function toRow(record: StoredRecord): RecordRow;
export function toRow(record: StoredRecord | undefined): RecordRow | undefined;
export function toRow(record: StoredRecord | undefined): RecordRow | undefined {
  if (!record) return undefined;
  const { fields, ...automatic } = record;
  return { ...automatic, ...fields, id: record.id, no: record.no };
}

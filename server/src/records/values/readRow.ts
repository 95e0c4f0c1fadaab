import type { RecordEntity } from '../entity/recordEntity.js';
import type { ColumnCodec } from './columnCodec.js';
import type { StoredRecord } from './storedRecord.js';

const AUTOMATIC = [
  'id',
  'no',
  'owner_id',
  'owner_department_id',
  'approval_status',
  'request_id',
  'version',
  'created_by',
  'created_at',
  'updated_at',
] as const;

export type RawRow = Readonly<Record<string, unknown>> & Readonly<Record<(typeof AUTOMATIC)[number], never>>;

/** `SELECT` and `FROM` of whole records. */
export function selectRecords(entity: RecordEntity, codec: ColumnCodec): string {
  const columns = [
    ...AUTOMATIC.map((name) => `\`${name}\``),
    ...[...entity.fields.values()].map((field) => codec.selected(field)),
  ];
  return `SELECT ${columns.join(', ')} FROM \`${entity.table}\``;
}

/** Decodes a row of `selectRecords`. */
export function readRow(entity: RecordEntity, codec: ColumnCodec, row: RawRow): StoredRecord {
  return {
    id: row.id,
    no: row.no,
    ownerId: row.owner_id,
    ownerDepartmentId: row.owner_department_id,
    approvalStatus: row.approval_status,
    requestId: row.request_id,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    fields: Object.fromEntries(
      [...entity.fields.values()].map((field) => [field.name, codec.load(entity, field, row[field.column])]),
    ),
  };
}

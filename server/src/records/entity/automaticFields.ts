import type { FieldDefinition } from '@vermilion/plugin-kit';
import { kindOf } from '@vermilion/plugin-kit/fields';
import { automaticColumns, type AutomaticColumn } from './automaticColumns.js';
import type { RecordEntity, RecordField } from './recordEntity.js';

/** Automatic columns that lists can be sorted and filtered by, as if they were fields. */
const automatic: Readonly<Record<string, RecordField>> = Object.fromEntries(
  (
    [
      ['id', 'id', { kind: 'ref', label: { zh: '记录ID', en: 'Record id' } }],
      ['no', 'no', { kind: 'text', length: 60, label: { zh: '编号', en: 'Number' } }],
      ['owner', 'owner_id', { kind: 'user', label: { zh: '负责人', en: 'Owner' } }],
      ['ownerDepartment', 'owner_department_id', { kind: 'dept', label: { zh: '所属部门', en: 'Department' } }],
      ['approvalStatus', 'approval_status', { kind: 'select', label: { zh: '审批状态', en: 'Approval' } }],
      ['createdAt', 'created_at', { kind: 'datetime', label: { zh: '创建时间', en: 'Created' } }],
      ['updatedAt', 'updated_at', { kind: 'datetime', label: { zh: '更新时间', en: 'Updated' } }],
    ] satisfies [string, AutomaticColumn, FieldDefinition][]
  ).map(([name, column, definition]) => [
    name,
    { name, definition, kind: kindOf(definition), column, type: automaticColumns[column], encrypted: false, hashColumn: null },
  ]),
);

/** Whether a field is one of the platform's: everybody who may see a record may see it. */
export const isAutomatic = (field: RecordField): boolean => automatic[field.name] === field;

/** A field of the entity by name, or an automatic one; an entity's own field of the same name comes first. */
export const fieldNamed = (entity: RecordEntity, name: string): RecordField | undefined =>
  entity.fields.get(name) ?? (Object.hasOwn(automatic, name) ? automatic[name] : undefined);

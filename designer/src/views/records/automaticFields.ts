import type { FieldMeta, FieldsMeta } from '../../api/manifest.js';

/** Every record has these; lists can show them, and sort and filter by them, as if they were fields. */
export const automaticFields = {
  no: { kind: 'text', label: { zh: '编号', en: 'Number' } },
  owner: { kind: 'user', label: { zh: '负责人', en: 'Owner' } },
  ownerDepartment: { kind: 'dept', label: { zh: '所属部门', en: 'Department' } },
  approvalStatus: { kind: 'select', label: { zh: '审批状态', en: 'Approval' }, dictionary: 'base:approvalStatus' },
  createdAt: { kind: 'datetime', label: { zh: '创建时间', en: 'Created' } },
  updatedAt: { kind: 'datetime', label: { zh: '更新时间', en: 'Updated' } },
} satisfies FieldsMeta;

/** The field of an entity, or an automatic one; an entity's own field of the same name comes first. */
export function fieldNamed(fields: FieldsMeta, name: string): FieldMeta | undefined {
  return (
    fields[name] ?? (Object.hasOwn(automaticFields, name) ? automaticFields[name as keyof typeof automaticFields] : undefined)
  );
}

/** In the history of a record only: with whom it was shared, as the server says it. */
export const sharesField: FieldMeta = { kind: 'text', label: { zh: '共享', en: 'Shared' } };

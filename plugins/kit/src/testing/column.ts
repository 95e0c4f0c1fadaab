import type { FieldDefinition } from '../definition/field.js';
import type { Inspection } from './inspection.js';

const automatic: Readonly<Record<string, FieldDefinition>> = {
  no: { kind: 'text', label: { zh: '编号', en: 'Number' } },
  owner: { kind: 'user', label: { zh: '负责人', en: 'Owner' } },
  ownerDepartment: { kind: 'dept', label: { zh: '所属部门', en: 'Department' } },
  approvalStatus: { kind: 'select', label: { zh: '审批状态', en: 'Approval' }, dictionary: 'base:approvalStatus' },
  createdAt: { kind: 'datetime', label: { zh: '创建时间', en: 'Created' } },
  updatedAt: { kind: 'datetime', label: { zh: '更新时间', en: 'Updated' } },
};

/** What a column of an entity holds: its own field, an automatic one, or one a step behind a reference; undefined if there is none. */
export function columnOf({ entities }: Inspection, entity: string, name: string): FieldDefinition | undefined {
  const [first = '', second, ...rest] = name.split('.');
  const fields = entities.get(entity)?.fields ?? {};
  const field = Object.hasOwn(fields, first) ? fields[first] : Object.hasOwn(automatic, first) ? automatic[first] : undefined;
  if (second === undefined) return field;
  if (rest.length > 0 || field?.kind !== 'ref' || field.entity === undefined) return undefined;
  const target = entities.get(field.entity)?.fields ?? {};
  return Object.hasOwn(target, second) ? target[second] : undefined;
}

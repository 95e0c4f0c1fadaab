import type { RecordView } from '../../api/records.js';
import { automaticFields } from './automaticFields.js';

export interface ShownValue {
  readonly value: unknown;
  /** Text of an id or a code. */
  readonly label: string | undefined;
  readonly masked: boolean;
}

/** What a record has under the name of a column, be it a field or an automatic one. */
export function recordValue(record: RecordView, name: string): ShownValue {
  if (name in record.fields || !Object.hasOwn(automaticFields, name)) {
    return { value: record.fields[name], label: record.labels[name], masked: record.masked.includes(name) };
  }
  return { ...automatic[name as keyof typeof automaticFields](record), masked: false };
}

const automatic: Readonly<
  Record<keyof typeof automaticFields, (record: RecordView) => { value: unknown; label: string | undefined }>
> = {
  no: (record) => ({ value: record.no, label: undefined }),
  owner: (record) => ({ value: record.owner?.id, label: record.owner?.name }),
  ownerDepartment: (record) => ({ value: record.owner?.department?.id, label: record.owner?.department?.name }),
  approvalStatus: (record) => ({ value: record.approvalStatus, label: undefined }),
  createdAt: (record) => ({ value: record.createdAt, label: undefined }),
  updatedAt: (record) => ({ value: record.updatedAt, label: undefined }),
};

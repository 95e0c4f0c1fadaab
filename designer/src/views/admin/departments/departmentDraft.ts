import type { Department, DepartmentInput } from '../../../api/departments.js';

/** A department as the form holds it. */
export type DepartmentDraft = { -readonly [Field in keyof DepartmentInput]-?: DepartmentInput[Field] };

export const emptyDepartment = (parentId: string | null): DepartmentDraft => ({
  name: '',
  code: '',
  parentId,
  leaderId: null,
  viceLeaderIds: [],
  pilot: false,
  sort: 0,
  active: true,
});

export const draftOf = ({ name, code, parentId, leaderId, viceLeaderIds, pilot, sort, active }: Department): DepartmentDraft => ({
  name,
  code,
  parentId,
  leaderId,
  viceLeaderIds,
  pilot,
  sort,
  active,
});

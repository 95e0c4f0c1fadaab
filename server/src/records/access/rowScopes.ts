import type { RowScope } from '@vermilion/plugin-kit';
import { marks } from '../../database/marks.js';
import type { Actor } from '../../http/actor.js';
import { everything, nothing, type Predicate } from '../query/predicate.js';
import type { DepartmentTree } from './departmentTree.js';

/** Where a row belongs. */
export interface RowOwnership {
  readonly id: string;
  readonly ownerId: string | null;
  readonly ownerDepartmentId: string | null;
  /** Absent: they were not read, and no condition on them holds; `any`: it is not known yet what they will be. */
  readonly fields?: Readonly<Record<string, unknown>> | 'any';
}

/** Some rows of an entity: once as SQL for many, once as a function for one that was read. Both say the same. */
export interface Rows {
  readonly predicate: Predicate;
  /** The same rows in parts, each of which an index has in the order of the list; absent: there is one. */
  readonly parts?: readonly Predicate[];
  covers(row: RowOwnership): boolean;
}

/** Of more, the whole table is looked through: so many selections in one statement cost more. */
const MOST_PARTS = 16;

const inDepartments = (ids: readonly string[]): Rows => ({
  predicate: ids.length === 0 ? nothing : { sql: `owner_department_id IN (${marks(ids.length)})`, params: ids },
  ...(ids.length > MOST_PARTS ? {} : { parts: ids.map((id) => ({ sql: 'owner_department_id = ?', params: [id] })) }),
  covers: ({ ownerDepartmentId }) => ownerDepartmentId !== null && ids.includes(ownerDepartmentId),
});

/** The rows of each scope, as seen by an actor. */
export const rowScopes: Readonly<Record<RowScope, (actor: Actor, tree: DepartmentTree) => Rows>> = {
  all: () => ({ predicate: everything, covers: () => true }),
  departmentTree: ({ departmentId }, tree) => inDepartments(departmentId === null ? [] : tree.below(departmentId)),
  department: ({ departmentId }) => inDepartments(departmentId === null ? [] : [departmentId]),
  own: ({ personId }) => ({
    predicate: { sql: 'owner_id = ?', params: [personId] },
    covers: ({ ownerId }) => ownerId === personId,
  }),
};

/** Scopes from narrow to wide. */
export const scopeOrder: readonly RowScope[] = ['own', 'department', 'departmentTree', 'all'];

/**
 * Whether every row of `narrow` is surely a row of `wide`. One's own record may belong to a department that one has left, so `own` lies
 * within `all` only.
 */
export function includes(wide: RowScope, narrow: RowScope): boolean {
  return wide === 'all' || wide === narrow || (wide === 'departmentTree' && narrow === 'department');
}

import {
  recordActions,
  rowlessActions,
  type EntityGrant,
  type RecordAction,
  type RowScope,
  type Text,
} from '@vermilion/plugin-kit';
import type { EntityRights, FieldAccess, Role } from '../../../api/roles.js';
import { reachable } from './reachable.js';

/** One thing in which two roles differ: how it is in the one, and in the other. */
export type RoleDifference =
  | { readonly kind: 'function'; readonly name: string; readonly sides: readonly [boolean, boolean] }
  | {
      readonly kind: 'action';
      readonly entity: Text;
      readonly action: RecordAction;
      readonly sides: readonly [RowScope | null, RowScope | null];
    }
  | { readonly kind: 'field'; readonly entity: Text; readonly field: Text; readonly sides: readonly [FieldAccess, FieldAccess] }
  | { readonly kind: 'conditions'; readonly entity: Text; readonly sides: readonly [number, number] };

/** A role with what it comes to. */
export interface ComparedRole {
  readonly role: Pick<Role, 'functions' | 'grants'>;
  readonly rights: readonly EntityRights[];
}

/** In what two roles differ, as the server enforces them. Fields are compared where both roles meet the records. */
export function compareRoles(one: ComparedRole, other: ComparedRole): readonly RoleDifference[] {
  const functions = [...new Set([...one.role.functions, ...other.role.functions])].map((name) => ({
    kind: 'function' as const,
    name,
    sides: [one.role.functions.includes(name), other.role.functions.includes(name)] as const,
  }));
  const rights = one.rights.flatMap((mine) => {
    const theirs = other.rights.find(({ entity }) => entity === mine.entity);
    return theirs ? inEntity(mine, theirs, [one.role.grants, other.role.grants]) : [];
  });
  return [...functions, ...rights].filter(({ kind, sides }) => kind === 'conditions' || sides[0] !== sides[1]);
}

function inEntity(
  mine: EntityRights,
  theirs: EntityRights,
  grants: readonly [readonly EntityGrant[], readonly EntityGrant[]],
): RoleDifference[] {
  const { title: entity } = mine;
  const actions = recordActions.map((action): RoleDifference => ({
    kind: 'action',
    entity,
    action,
    sides: [scopeIn(mine, action), scopeIn(theirs, action)],
  }));
  if (!reachable(mine) || !reachable(theirs)) return actions;
  const fields = mine.fields.map(({ name, label, access }): RoleDifference => {
    const their = theirs.fields.find((field) => field.name === name);
    return { kind: 'field', entity, field: label, sides: [access, their?.access ?? 'hidden'] };
  });
  return [...actions, ...fields, ...conditionsOf(mine, grants)];
}

/** What has no rows is allowed or not, whatever scope is named. */
const scopeIn = ({ actions }: EntityRights, action: RecordAction): RowScope | null =>
  actions[action] !== null && rowlessActions.includes(action) ? 'all' : actions[action];

/** Conditions that are as many but not the same differ too; only how many there are is told. */
function conditionsOf({ entity, title }: EntityRights, grants: readonly [readonly EntityGrant[], readonly EntityGrant[]]) {
  const [mine, theirs] = grants.map((all) => all.filter((grant) => grant.entity === entity).flatMap(({ where = [] }) => where));
  const sides = [mine!.length, theirs!.length] as const;
  return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ kind: 'conditions' as const, entity: title, sides }];
}

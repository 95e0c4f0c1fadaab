import type { RecordAction, RowScope } from '@vermilion/plugin-kit';
import { marks } from '../database/marks.js';
import type { Actor } from '../http/actor.js';
import type { Registry } from '../plugins/registry.js';
import { atLeast, fieldAccess, widest, type FieldAccess } from './access/fieldAccess.js';
import type { DepartmentTree } from './access/departmentTree.js';
import { includes, rowScopes, scopeOrder, type RowOwnership, type Rows } from './access/rowScopes.js';
import { NONE_SHARED, type SharedRecords } from './access/sharedRecords.js';
import type { RecordEntity, RecordField } from './entity/recordEntity.js';
import { anyOf, nothing, type Predicate } from './query/predicate.js';

/**
 * What one actor may do with the rows and fields of one entity: the only way from a person to a record, whatever the outlet.
 *
 * Grants stay pairs of rows and columns. A cell is visible if one grant covers its row and its column; uniting rows and columns
 * apart would show cells that no grant allows.
 */
export interface AccessPlan {
  readonly entity: RecordEntity;
  /** The widest scope that a role gives; null: none. */
  readonly scope: RowScope | null;
  /** Records that were shared with the actor. */
  readonly shared: SharedRecords;
  /** All rows that the actor may reach. */
  readonly rows: Predicate;
  /** The same as parts that may overlap: each by itself can be read in order from an index, which their union cannot. */
  readonly rowParts: readonly Predicate[];
  covers(row: RowOwnership): boolean;
  /** What the actor may do with a field of a row. */
  access(row: RowOwnership, field: RecordField): FieldAccess;
  /** What the actor may do with a field in at least one row that there may be. */
  widestAccess(field: RecordField): FieldAccess;
  /** The rows in which the field may be read unmasked: a condition on the field must hold among these only. */
  rowsReading(field: RecordField): Predicate;
  /** Whether the field may be read in every row of the plan: only then may it order them. */
  readsEverywhere(field: RecordField): boolean;
}

/** One pair of rows and columns. */
interface Part {
  /** Null: single records, by a task or a share. */
  readonly scope: RowScope | null;
  readonly rows: Rows;
  access(field: RecordField): FieldAccess;
}

export interface PlanInput {
  readonly registry: Pick<Registry, 'roles'>;
  readonly tree: DepartmentTree;
  readonly actor: Actor;
  readonly entity: RecordEntity;
  readonly action: RecordAction;
  /** Records that the actor may read because of a task (view only). */
  readonly readable?: readonly string[];
  /** Records shared with the actor: to be read by any share, to be edited by those that let write. */
  readonly shared?: SharedRecords;
}

/** Plans what `actor` may do by `action`. Pure; made once per request. */
export function createAccessPlan({
  registry,
  tree,
  actor,
  entity,
  action,
  readable = [],
  shared = NONE_SHARED,
}: PlanInput): AccessPlan {
  const parts: Part[] = actor.roles.flatMap((role) =>
    (registry.roles.get(role)?.grants ?? []).flatMap((grant): Part[] => {
      const scope = grant.entity === entity.name ? grant.actions[action] : undefined;
      if (scope === undefined) return [];
      const access = (field: RecordField) => fieldAccess(grant.fields, field.name, field.definition, action);
      return [{ scope, rows: rowScopes[scope](actor, tree), access }];
    }),
  );
  const single = singleIds(action, readable, shared);
  if (single.length > 0) {
    const access = (field: RecordField) => fieldAccess(undefined, field.name, field.definition, action);
    parts.push({ scope: null, rows: singleRecords(single), access });
  }

  return {
    entity,
    scope: scopeOrder.findLast((scope) => parts.some((part) => part.scope === scope)) ?? null,
    shared,
    rows: anyOf(disjuncts(parts)),
    rowParts: disjuncts(parts),
    covers: (row) => parts.some((part) => part.rows.covers(row)),
    access: (row, field) => widest(parts.filter((part) => part.rows.covers(row)).map((part) => part.access(field))),
    widestAccess: (field) => widest(parts.map((part) => part.access(field))),
    rowsReading: (field) => anyOf(disjuncts(parts.filter((part) => atLeast(part.access(field), 'read')))),
    readsEverywhere: (field) => {
      const reading = parts.filter((part) => atLeast(part.access(field), 'read'));
      return parts.length > 0 && parts.every((part) => reading.some((other) => part === other || isWithin(part, other)));
    },
  };
}

function singleIds(action: RecordAction, readable: readonly string[], shared: SharedRecords): readonly string[] {
  if (action === 'view') return [...new Set([...readable, ...shared.readable])];
  return action === 'edit' ? shared.writable : [];
}

const isWithin = (part: Part, other: Part) =>
  other.scope === 'all' || (part.scope !== null && other.scope !== null && includes(other.scope, part.scope));

function disjuncts(parts: readonly Part[]): readonly Predicate[] {
  const all = parts.find((part) => part.scope === 'all');
  if (all) return [all.rows.predicate];
  const distinct = new Map(parts.map((part) => [part.scope, part.rows.predicate] as const));
  if (distinct.has('departmentTree')) distinct.delete('department');
  return [...distinct.values()].filter((predicate) => predicate !== nothing);
}

function singleRecords(ids: readonly string[]): Rows {
  const known = new Set(ids);
  return {
    predicate: { sql: `id IN (${marks(ids.length)})`, params: ids },
    covers: (row) => known.has(row.id),
  };
}

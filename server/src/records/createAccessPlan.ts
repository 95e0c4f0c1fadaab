import { grantedScopes, type RecordAction, type RowScope } from '@vermilion/plugin-kit';
import { marks } from '../database/marks.js';
import type { Actor } from '../http/actor.js';
import { conditionRows } from './access/conditionRows.js';
import { atLeast, fieldAccess, widest, type FieldAccess } from './access/fieldAccess.js';
import type { DepartmentTree } from './access/departmentTree.js';
import { includes, rowScopes, scopeOrder, type Rows } from './access/rowScopes.js';
import { NONE_SHARED, type SharedRecords } from './access/sharedRecords.js';
import type { RecordEntity, RecordField } from './entity/recordEntity.js';
import type { RecordsContext } from './recordsContext.js';
import { allOf, anyOf, nothing, type Predicate } from './query/predicate.js';
import type { AccessPlan } from './accessPlan.js';

/** One pair of rows and columns. */
interface Part {
  /** Null: single records, by a task or a share. */
  readonly scope: RowScope | null;
  /** Only some rows of the scope: a condition must hold. */
  readonly narrowed: boolean;
  readonly rows: Rows;
  access(field: RecordField): FieldAccess;
}

export interface PlanInput {
  readonly context: Pick<RecordsContext, 'registry' | 'codec' | 'timeZone'>;
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
  context: { registry, codec, timeZone },
  tree,
  actor,
  entity,
  action,
  readable = [],
  shared = NONE_SHARED,
}: PlanInput): AccessPlan {
  const parts: Part[] = actor.roles.flatMap((role) =>
    (registry.roles.get(role)?.grants ?? []).flatMap((grant): Part[] => {
      const scopes = grant.entity === entity.name ? grantedScopes(grant.actions, action) : [];
      const scope = scopeOrder.find((each) => scopes.includes(each));
      if (scope === undefined) return [];
      const access = (field: RecordField) => fieldAccess(grant.fields, field.name, field.definition, action);
      const narrowing = [
        ...scopes.filter((other) => !includes(other, scope)).map((other) => rowScopes[other](actor, tree)),
        ...(grant.where === undefined ? [] : [conditionRows(grant.where, { entity, actor, tree, codec, timeZone })]),
      ];
      const rows = narrowing.reduce(bothRows, rowScopes[scope](actor, tree));
      return [{ scope, narrowed: narrowing.length > 0, rows, access }];
    }),
  );
  const single = singleIds(action, readable, shared);
  if (single.length > 0) {
    const access = (field: RecordField) => fieldAccess(undefined, field.name, field.definition, action);
    parts.push({ scope: null, narrowed: false, rows: singleRecords(single), access });
  }

  return {
    entity,
    scope: widestScope(parts),
    shared,
    rows: rowsOf(parts),
    rowParts: disjuncts(parts).flatMap(({ predicate, parts: several }) => several ?? [predicate]),
    covers: (row) => parts.some((part) => part.rows.covers(row)),
    access: (row, field) => widest(parts.filter((part) => part.rows.covers(row)).map((part) => part.access(field))),
    widestAccess: (field) => widest(parts.map((part) => part.access(field))),
    rowsReading: (field) => rowsOf(parts.filter((part) => atLeast(part.access(field), 'read'))),
    readsEverywhere: (field) => {
      const reading = parts.filter((part) => atLeast(part.access(field), 'read'));
      return parts.length > 0 && parts.every((part) => reading.some((other) => part === other || isWithin(part, other)));
    },
  };
}

function widestScope(parts: readonly Part[]): RowScope | null {
  const given = parts.filter((part) => part.scope !== null);
  const whole = scopeOrder.findLast((scope) => given.some((part) => part.scope === scope && !part.narrowed));
  return whole ?? (given.length > 0 ? 'own' : null);
}

function singleIds(action: RecordAction, readable: readonly string[], shared: SharedRecords): readonly string[] {
  if (action === 'view') return [...new Set([...readable, ...shared.readable])];
  return action === 'edit' ? shared.writable : [];
}

const isWithin = (part: Part, { scope, narrowed }: Part) =>
  !narrowed && (scope === 'all' || (part.scope !== null && scope !== null && includes(scope, part.scope)));

const rowsOf = (parts: readonly Part[]): Predicate => anyOf(disjuncts(parts).map(({ predicate }) => predicate));

function disjuncts(parts: readonly Part[]): readonly Rows[] {
  const all = parts.find((part) => part.scope === 'all' && !part.narrowed);
  if (all) return [all.rows];
  const whole = new Map(parts.filter((part) => !part.narrowed).map((part) => [part.scope, part.rows] as const));
  if (whole.has('departmentTree')) whole.delete('department');
  const narrow = parts.filter((part) => part.narrowed).map((part) => part.rows);
  return [...whole.values(), ...narrow].filter(({ predicate }) => predicate !== nothing);
}

const bothRows = (some: Rows, others: Rows): Rows => ({
  predicate: allOf([some.predicate, others.predicate]),
  covers: (row) => some.covers(row) && others.covers(row),
});

function singleRecords(ids: readonly string[]): Rows {
  const known = new Set(ids);
  return {
    predicate: { sql: `id IN (${marks(ids.length)})`, params: ids },
    covers: (row) => known.has(row.id),
  };
}

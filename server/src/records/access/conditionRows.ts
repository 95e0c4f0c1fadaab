import { grantConditionKinds, type FieldKindName, type GrantCondition } from '@vermilion/plugin-kit';
import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import { filterOperators } from '../query/filter/filterOperators.js';
import { allOf, nothing, type Predicate } from '../query/predicate.js';
import type { RecordsContext } from '../recordsContext.js';
import type { DepartmentTree } from './departmentTree.js';
import type { Rows } from './rowScopes.js';

const KINDS: ReadonlySet<FieldKindName> = new Set(grantConditionKinds);

export interface ConditionContext {
  readonly entity: RecordEntity;
  readonly actor: Actor;
  readonly tree: DepartmentTree;
  readonly codec: RecordsContext['codec'];
  readonly timeZone: string;
}

/** The rows of which all conditions of a grant hold, once as SQL and once as a function. A condition on a field that is not there (any more) holds of none. */
export function conditionRows(conditions: readonly GrantCondition[], context: ConditionContext): Rows {
  const checked = conditions.map((condition) => ({ condition, field: context.entity.fields.get(condition.field) }));
  return {
    predicate: allOf(checked.map(({ condition, field }) => (isComparable(field) ? sqlOf(condition, field, context) : nothing))),
    covers: ({ fields }) =>
      fields === 'any' ||
      checked.every(
        ({ condition, field }) =>
          fields !== undefined && isComparable(field) && holds(condition, field, fields[field.name] ?? null, context.actor),
      ),
  };
}

const isComparable = (field: RecordField | undefined): field is RecordField =>
  field !== undefined && !field.encrypted && KINDS.has(field.kind.name);

function sqlOf({ op, value }: GrantCondition, field: RecordField, context: ConditionContext): Predicate {
  return filterOperators[op](value, { ...context, field, now: 0, plans: new Map() });
}

type Compare = (held: unknown, value: unknown, valueOf: (value: unknown) => unknown) => boolean;

const within = (held: unknown, values: unknown, valueOf: (value: unknown) => unknown) =>
  (values as readonly unknown[]).some((value) => valueOf(value) === held);

/** As `filterOperators`: what is not equal or not in a list may also be empty. */
const compared: Readonly<Record<GrantCondition['op'], Compare>> = {
  eq: (held, value, valueOf) => held !== null && held === valueOf(value),
  neq: (held, value, valueOf) => held === null || held !== valueOf(value),
  in: (held, value, valueOf) => held !== null && within(held, value, valueOf),
  notIn: (held, value, valueOf) => held === null || !within(held, value, valueOf),
  gte: (held, value, valueOf) => held !== null && (held as number) >= (valueOf(value) as number),
  lte: (held, value, valueOf) => held !== null && (held as number) <= (valueOf(value) as number),
  empty: (held) => held === null,
  notEmpty: (held) => held !== null,
};

function holds({ op, value }: GrantCondition, field: RecordField, held: unknown, actor: Actor): boolean {
  const { kind, definition } = field;
  const valueOf = (wanted: unknown) => {
    const meant = wanted === '$me' ? actor.personId : wanted === '$myDept' ? actor.departmentId : wanted;
    const parsed = isEmpty(meant) ? undefined : kind.parse(meant, definition);
    return parsed?.ok ? kind.toVariable(parsed.value) : undefined;
  };
  return compared[op](isEmpty(held) ? null : kind.toVariable(held), value, valueOf);
}

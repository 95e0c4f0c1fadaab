import type { EntityGrant, GrantCondition, RecordAction, RowScope } from '@vermilion/plugin-kit';
import { computed, ref, type ComputedRef } from 'vue';
import type { EditableRole, FieldAccess } from '../../../api/roles.js';

/** What a grant says of an action; `none` takes away what would follow from others. */
export type SaidScope = RowScope | 'none';

/** One thing that is to be otherwise. */
export type RightChange =
  | {
      readonly kind: 'action';
      readonly entity: string;
      readonly action: RecordAction;
      readonly from: SaidScope | null;
      readonly to: SaidScope | null;
    }
  | {
      readonly kind: 'field';
      readonly entity: string;
      readonly field: string;
      readonly from: FieldAccess | null;
      readonly to: FieldAccess | null;
    }
  | {
      readonly kind: 'conditions';
      readonly entity: string;
      readonly from: readonly GrantCondition[];
      readonly to: readonly GrantCondition[];
    }
  | { readonly kind: 'limits'; readonly entity: string; readonly from: string; readonly to: string }
  | { readonly kind: 'function'; readonly name: string; readonly to: boolean };

/** What an administrator is about to change of a role; nothing holds before it is saved. */
export interface RightsDraft {
  readonly changes: ComputedRef<readonly RightChange[]>;
  /** The grants of the entities that differ, as the server takes them. */
  readonly grants: ComputedRef<readonly EntityGrant[]>;
  readonly functions: ComputedRef<readonly string[]>;
  grantOf(entity: string): EntityGrant;
  /** Several pairs of rows and columns: the matrix has only one cell for them. */
  isPaired(entity: string): boolean;
  isDirty(entity: string, action: RecordAction): boolean;
  /** @param scope null: nothing is said, and what follows from other actions does */
  setScope(entity: string, action: RecordAction, scope: SaidScope | null): void;
  /** @param access null: what the sensitivity of the field says */
  setField(entity: string, field: string, access: FieldAccess | null): void;
  setLimits(entity: string, limits: EntityGrant['exportLimits']): void;
  /** @param conditions that narrow the rows of all actions; empty: none do */
  setConditions(entity: string, conditions: readonly GrantCondition[]): void;
  setFunction(name: string, on: boolean): void;
  discard(): void;
}

const shown = (limits: EntityGrant['exportLimits']) => (limits ? `${limits.rows} / ${limits.perDay}` : '–');

/**
 * @param role as the server has it
 * @param functions that it opens
 */
export function createRightsDraft(role: EditableRole, functions: readonly string[]): RightsDraft {
  const stored = (entity: string): EntityGrant => role.grants.find((grant) => grant.entity === entity) ?? { entity, actions: {} };
  const drafts = ref<Readonly<Record<string, EntityGrant>>>({});
  const opened = ref<readonly string[]>(functions);
  const grantOf = (entity: string): EntityGrant => drafts.value[entity] ?? stored(entity);
  const put = (grant: EntityGrant) => (drafts.value = { ...drafts.value, [grant.entity]: grant });

  const changesOf = (after: EntityGrant): RightChange[] => {
    const before = stored(after.entity);
    const { entity } = after;
    const names = <K extends string>(a: Partial<Record<K, unknown>> = {}, b: Partial<Record<K, unknown>> = {}) =>
      [...new Set([...Object.keys(a), ...Object.keys(b)])] as K[];
    const actions = names<RecordAction>(before.actions, after.actions).map((action) => ({
      kind: 'action' as const,
      entity,
      action,
      from: before.actions[action] ?? null,
      to: after.actions[action] ?? null,
    }));
    const fields = names(before.fields, after.fields).map((field) => ({
      kind: 'field' as const,
      entity,
      field,
      from: before.fields?.[field] ?? null,
      to: after.fields?.[field] ?? null,
    }));
    const limits = { kind: 'limits' as const, entity, from: shown(before.exportLimits), to: shown(after.exportLimits) };
    const [from, to] = [before.where ?? [], after.where ?? []];
    const conditions = JSON.stringify(from) === JSON.stringify(to) ? [] : [{ kind: 'conditions' as const, entity, from, to }];
    return [...[...actions, ...fields, limits].filter((change) => change.from !== change.to), ...conditions];
  };
  const changes = computed(() => [
    ...Object.values(drafts.value).flatMap(changesOf),
    ...role.functions
      .filter((name) => opened.value.includes(name) !== functions.includes(name))
      .map((name) => ({ kind: 'function' as const, name, to: opened.value.includes(name) })),
  ]);

  return {
    changes,
    grants: computed(() => Object.values(drafts.value).filter((grant) => changesOf(grant).length > 0)),
    functions: computed(() => opened.value),
    grantOf,
    isPaired: (entity) => role.grants.filter((grant) => grant.entity === entity).length > 1,
    isDirty: (entity, action) => grantOf(entity).actions[action] !== stored(entity).actions[action],
    setScope(entity, action, scope) {
      const { [action]: _, ...others } = grantOf(entity).actions;
      put({ ...grantOf(entity), actions: scope === null ? others : { ...others, [action]: scope } });
    },
    setField(entity, field, access) {
      const { [field]: _, ...others } = grantOf(entity).fields ?? {};
      put({ ...grantOf(entity), fields: access === null ? others : { ...others, [field]: access } });
    },
    setLimits(entity, limits) {
      const { exportLimits: _, ...others } = grantOf(entity);
      put(limits ? { ...others, exportLimits: limits } : others);
    },
    setConditions(entity, conditions) {
      const { where: _, ...others } = grantOf(entity);
      put(conditions.length ? { ...others, where: conditions } : others);
    },
    setFunction: (name, on) => void (opened.value = on ? [...opened.value, name] : opened.value.filter((each) => each !== name)),
    discard() {
      drafts.value = {};
      opened.value = functions;
    },
  };
}

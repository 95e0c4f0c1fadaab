import type { PluginInput } from './pluginInput.js';

type Part<P, K extends string> = P extends { readonly [X in K]: infer T } ? T : Readonly<Record<never, never>>;
type Needed<P> = P extends { readonly needs: readonly (infer N extends string)[] } ? `${N}:${string}` : never;
/** A name of this plugin, or one of a plugin that it needs. */
type NameIn<P, K extends string> = (keyof Part<P, K> & string) | Needed<P>;

type FieldNames<P, F> = (F extends { readonly dictionary: string }
  ? { readonly dictionary: NameIn<P, 'dictionaries'> }
  : unknown) &
  (F extends { readonly entity: string } ? { readonly entity: NameIn<P, 'entities'> } : unknown);
type FieldTable<P, F> = { readonly [K in keyof F]: FieldNames<P, F[K]> };

/** The names of an entity's fields; of a needed plugin's entity any name is taken here, and `checkPlugin` looks it up. */
type EntityField<P, E> = E extends keyof Part<P, 'entities'> ? keyof Part<Part<P, 'entities'>[E], 'fields'> & string : string;
type FormField<P, F> = EntityField<P, Part<F, 'entity'>> | (keyof Part<F, 'extra'> & string);
type Keys<Given, Allowed extends string> = { readonly [K in keyof Given]: K extends Allowed ? unknown : never };

type FormNames<P, F> = {
  /** Empty: a form of its own fields alone. */
  readonly entity: NameIn<P, 'entities'> | '';
  readonly sections: readonly { readonly fields: readonly FormField<P, F>[] }[];
  readonly extra?: FieldTable<P, Part<F, 'extra'>>;
  readonly visibleWhen?: Keys<Part<F, 'visibleWhen'>, FormField<P, F>>;
  readonly requiredWhen?: Keys<Part<F, 'requiredWhen'>, FormField<P, F>>;
};
type FormFieldByName<P, Name> = Name extends keyof Part<P, 'forms'> ? FormField<P, Part<P, 'forms'>[Name]> : string;

type FlowNames<P, F> = {
  readonly start: NameIn<P, 'forms'>;
  readonly startableBy: readonly NameIn<P, 'roles'>[];
  readonly summary: readonly FormFieldByName<P, Part<F, 'start'>>[];
  readonly onApproved?: NameIn<P, 'handlers'>;
};

type GrantNames<P, G> = {
  readonly entity: NameIn<P, 'entities'> | '*';
  readonly fields?: Keys<Part<G, 'fields'>, EntityField<P, Part<G, 'entity'>>>;
};
type GrantList<P, G> = { readonly [I in keyof G]: GrantNames<P, G[I]> };

/** Columns that every entity has. */
type Automatic = 'no' | 'owner' | 'ownerDepartment' | 'approvalStatus' | 'createdAt' | 'updatedAt';
/** A field of an entity, an automatic one, or one a step behind a reference. */
type Column<P, E> = EntityField<P, E> | Automatic | `${EntityField<P, E>}.${string}`;
type Listed<T, Each> = { readonly [I in keyof T]: Each };

type ConditionNames<P, E, C> = C extends { readonly field: string }
  ? { readonly field: Column<P, E> }
  : (C extends { readonly referredBy: infer R } ? ReferenceNames<P, R, C> : unknown) &
      (C extends { readonly all: infer L } ? { readonly all: ConditionList<P, E, L> } : unknown) &
      (C extends { readonly any: infer L } ? { readonly any: ConditionList<P, E, L> } : unknown);
type ReferenceNames<P, R, C> = R extends `${infer E}.${string}`
  ? { readonly referredBy: E extends NameIn<P, 'entities'> ? `${E}.${EntityField<P, E>}` : never } & Where<P, E, C>
  : { readonly referredBy: never };
type ConditionList<P, E, L> = { readonly [I in keyof L]: ConditionNames<P, E, L[I]> };
type Where<P, E, W> = W extends { readonly where: infer C } ? { readonly where: ConditionNames<P, E, C> } : unknown;
type Sorted<P, E, S> = S extends { readonly sort: object } ? { readonly sort: { readonly field: Column<P, E> } } : unknown;
type Columns<P, E, S, K extends string> = S extends { readonly [X in K]: infer L }
  ? { readonly [X in K]: Listed<L, Column<P, E>> }
  : unknown;

type MeasureNames<P, E, M> = Where<P, E, M> & (M extends { readonly field: string } ? { readonly field: Column<P, E> } : unknown);
type MeasureList<P, E, L> = { readonly [I in keyof L]: MeasureNames<P, E, L[I]> };
type WidgetNames<P, W, E = Part<W, 'entity'>> = { readonly entity: NameIn<P, 'entities'> } & Where<P, E, W> &
  Sorted<P, E, W> &
  Columns<P, E, W, 'columns'> &
  Columns<P, E, W, 'drill'> &
  (W extends { readonly measure: infer M } ? { readonly measure: MeasureNames<P, E, M> } : unknown) &
  (W extends { readonly per: infer M } ? { readonly per: MeasureNames<P, E, M> } : unknown) &
  (W extends { readonly compare: object } ? { readonly compare: { readonly field: Column<P, E> } } : unknown) &
  (W extends { readonly measures: infer L } ? { readonly measures: MeasureList<P, E, L> } : unknown) &
  (W extends { readonly dimensions: infer L } ? { readonly dimensions: Listed<L, { readonly field: Column<P, E> }> } : unknown);
type Times<P, E, W> = W extends { readonly kind: 'gantt' } ? { readonly from: Column<P, E>; readonly to: Column<P, E> } : unknown;
type WidgetTable<P, T> = {
  readonly [W in keyof T]: T[W] extends { readonly kind: 'text' }
    ? unknown
    : WidgetNames<P, T[W]> & Times<P, Part<T[W], 'entity'>, T[W]>;
};
type DashboardNames<P, D> = {
  readonly audience: readonly NameIn<P, 'roles'>[];
  readonly widgets: WidgetTable<P, Part<D, 'widgets'>>;
};

type ViewNames<P, V, E = Part<V, 'entity'>> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly audience: readonly NameIn<P, 'roles'>[];
} & Where<P, E, V> &
  Sorted<P, E, V> &
  Columns<P, E, V, 'columns'> &
  (V extends { readonly by: string } ? { readonly by: EntityField<P, E> } : unknown);

type TagRuleNames<P, R, E = Part<R, 'entity'>> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly field: EntityField<P, E>;
  readonly when: ConditionNames<P, E, Part<R, 'when'>>;
};

type LikeNames<P, E, F> = F extends { readonly of: infer O }
  ? {
      readonly field: EntityField<P, Part<O, 'entity'>>;
      readonly of: { readonly entity: NameIn<P, 'entities'>; readonly by: EntityField<P, Part<O, 'entity'>> };
    }
  : { readonly field: EntityField<P, E> };
type LikeList<P, E, L> = { readonly [I in keyof L]: LikeNames<P, E, L[I]> };
type BlockingList<P, E, L> = { readonly [I in keyof L]: LikeList<P, E, L[I]> };
type EvidenceList<P, E, L> = { readonly [I in keyof L]: { readonly on: LikeList<P, E, Part<L[I], 'on'>> } };
type DuplicateRuleNames<P, R, E = Part<R, 'entity'>> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly blocking: BlockingList<P, E, Part<R, 'blocking'>>;
  readonly evidence: EvidenceList<P, E, Part<R, 'evidence'>>;
};

type CleaningRuleNames<P, R, E = Part<R, 'entity'>> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly steps: readonly { readonly fields: readonly EntityField<P, E>[]; readonly from?: EntityField<P, E> }[];
};

type ImportTemplateNames<P, T, E = Part<T, 'entity'>> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly columns: readonly { readonly field: EntityField<P, E> }[];
  readonly match: readonly (readonly EntityField<P, E>[])[];
};

type ReceiverNames<P, E, R> = (R extends { readonly field: string } ? { readonly field: EntityField<P, E> } : unknown) &
  (R extends { readonly role: string } ? { readonly role: NameIn<P, 'roles'> } : unknown);
type ReceiverList<P, E, L> = { readonly [I in keyof L]: ReceiverNames<P, E, L[I]> };
type ScheduleNames<P, S, E = Part<S, 'entity'>> = { readonly entity: NameIn<P, 'entities'> } & Where<P, E, S> &
  (S extends { readonly remind: infer R }
    ? { readonly remind: { readonly due: EntityField<P, E>; readonly tell: ReceiverList<P, E, Part<R, 'tell'>> } }
    : unknown);

type ActionNames<P, A> = {
  readonly entity: NameIn<P, 'entities'>;
  readonly roles: Listed<Part<A, 'roles'>, NameIn<P, 'roles'>>;
};

type SubjectNames<P, S> = {
  readonly entities: Listed<Part<S, 'entities'>, NameIn<P, 'entities'>>;
  readonly views?: Listed<Part<S, 'views'>, NameIn<P, 'views'>>;
};

/** What the names in a plugin must be: whatever is used is defined, here or in a plugin that it needs. */
export type NamesResolve<P extends PluginInput> = {
  readonly entities?: {
    readonly [E in keyof Part<P, 'entities'>]: { readonly fields: FieldTable<P, Part<Part<P, 'entities'>[E], 'fields'>> };
  };
  readonly forms?: { readonly [F in keyof Part<P, 'forms'>]: FormNames<P, Part<P, 'forms'>[F]> };
  readonly flows?: { readonly [F in keyof Part<P, 'flows'>]: FlowNames<P, Part<P, 'flows'>[F]> };
  readonly roles?: {
    readonly [R in keyof Part<P, 'roles'>]: { readonly grants: GrantList<P, Part<Part<P, 'roles'>[R], 'grants'>> };
  };
  readonly dashboards?: { readonly [D in keyof Part<P, 'dashboards'>]: DashboardNames<P, Part<P, 'dashboards'>[D]> };
  readonly views?: { readonly [V in keyof Part<P, 'views'>]: ViewNames<P, Part<P, 'views'>[V]> };
  readonly tagRules?: { readonly [R in keyof Part<P, 'tagRules'>]: TagRuleNames<P, Part<P, 'tagRules'>[R]> };
  readonly duplicateRules?: {
    readonly [R in keyof Part<P, 'duplicateRules'>]: DuplicateRuleNames<P, Part<P, 'duplicateRules'>[R]>;
  };
  readonly cleaningRules?: {
    readonly [R in keyof Part<P, 'cleaningRules'>]: CleaningRuleNames<P, Part<P, 'cleaningRules'>[R]>;
  };
  readonly schedules?: { readonly [S in keyof Part<P, 'schedules'>]: ScheduleNames<P, Part<P, 'schedules'>[S]> };
  readonly actions?: { readonly [A in keyof Part<P, 'actions'>]: ActionNames<P, Part<P, 'actions'>[A]> };
  readonly subject?: SubjectNames<P, Part<P, 'subject'>>;
  readonly importTemplates?: {
    readonly [T in keyof Part<P, 'importTemplates'>]: ImportTemplateNames<P, Part<P, 'importTemplates'>[T]>;
  };
};

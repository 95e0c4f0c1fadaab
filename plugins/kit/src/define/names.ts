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
  readonly entity: NameIn<P, 'entities'>;
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
  readonly entity: NameIn<P, 'entities'>;
  readonly fields?: Keys<Part<G, 'fields'>, EntityField<P, Part<G, 'entity'>>>;
};
type GrantList<P, G> = { readonly [I in keyof G]: GrantNames<P, G[I]> };

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
};

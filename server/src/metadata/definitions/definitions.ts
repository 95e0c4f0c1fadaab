import type { Bodies, Definition, DefinitionKind } from './definition.js';

/** All stored definitions, as of one version. */
export interface Definitions {
  readonly version: number;
  readonly all: readonly Definition[];
  of<K extends DefinitionKind>(kind: K): readonly Extract<Definition, { kind: K }>[];
  find<K extends DefinitionKind>(kind: K, name: string): Extract<Definition, { kind: K }> | undefined;
  /** The same with some definitions put in the place of those of their names. */
  with(changed: readonly Definition[]): Definitions;
}

/** A definition as a change wants it stored. */
export type Wanted = {
  [K in DefinitionKind]: { readonly kind: K; readonly name: string; readonly body: Bodies[K] };
}[DefinitionKind];

export function createDefinitions(version: number, all: readonly Definition[]): Definitions {
  const byKey = new Map(all.map((definition) => [keyOf(definition), definition] as const));
  return {
    version,
    all,
    of: <K extends DefinitionKind>(kind: K) => all.filter((each): each is Extract<Definition, { kind: K }> => each.kind === kind),
    find: <K extends DefinitionKind>(kind: K, name: string) =>
      byKey.get(keyOf({ kind, name })) as Extract<Definition, { kind: K }> | undefined,
    with: (changed) => {
      const merged = new Map(byKey);
      for (const definition of changed) merged.set(keyOf(definition), definition);
      return createDefinitions(version, [...merged.values()]);
    },
  };
}

const keyOf = ({ kind, name }: Pick<Definition, 'kind' | 'name'>) => `${kind} ${name}`;

import type { Text } from '@vermilion/plugin-kit';
import type { OwnItem } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';

/** A dictionary as those see it who manage the metadata. */
export interface ListedDictionary {
  readonly name: string;
  readonly title: Text;
  readonly plugin: string;
  /** For the next change of it; 0: a plugin's, as it came. */
  readonly version: number;
  readonly items: readonly OwnItem[];
  /** Codes that a plugin relies on: they can be disabled, not removed. */
  readonly locked: readonly string[];
  readonly transitions: Readonly<Record<string, readonly string[]>> | null;
  readonly usedBy: readonly { readonly entity: Text; readonly field: Text }[];
}

/** All dictionaries, with the fields that take their values. */
export function listDictionaries({ metadata }: Pick<MetadataContext, 'metadata'>): ListedDictionary[] {
  const registry = metadata.newest();
  const uses = [...registry.entities.values()].flatMap(({ title, fields }) =>
    Object.values(fields).map(({ dictionary, label }) => ({ dictionary, use: { entity: title, field: label } })),
  );
  return [...registry.dictionaries].map(([name, { title, items, transitions }]) => {
    const [plugin = '', local = ''] = name.split(':');
    const base = metadata.plugins.find(({ id }) => id === plugin)?.dictionaries[local];
    return {
      name,
      title,
      plugin,
      version: metadata.definitions().find('dictionary', name)?.version ?? 0,
      items: Object.entries(items).map(([code, item]) => ({ code, ...item })),
      locked: Object.keys(base?.items ?? {}),
      transitions: (transitions as ListedDictionary['transitions'] | undefined) ?? null,
      usedBy: uses.filter(({ dictionary }) => dictionary === name).map(({ use }) => use),
    };
  });
}

import type { PluginDefinition } from '../definition/plugin.js';
import type { SampleContext, SampleRecord } from '../definition/sample.js';
import { dirtyImport, type DirtyImport } from '../samples/dirty-import/dirtyImport.js';
import { demoId } from '../samples/demoId.js';
import { readTable, type LineIssues } from './readTable.js';

/** A dirty table for an import template, and what a plain reader finds in it. */
export interface TriedImport extends DirtyImport {
  readonly template: string;
  readonly found: LineIssues;
}

/** For each import template of a plugin a table with planted mistakes, made from its samples, and read once. */
export function dirtyImportsOf(
  plugin: PluginDefinition,
  needs: readonly PluginDefinition[],
  context: SampleContext,
): readonly TriedImport[] {
  const plugins = [...needs, plugin];
  const dictionary = (name: string) => {
    const [owner, local = ''] = name.split(':');
    return plugins.find(({ id }) => id === owner)?.dictionaries[local];
  };
  const records = [...(plugin.samples?.(context) ?? [])];
  const titles = new Map(records.map((record) => [record.key, titleIn(plugin, record)]));
  const titleOf = (reference: unknown): string =>
    typeof reference === 'object' && reference !== null && '$ref' in reference
      ? (titles.get(String(reference.$ref)) ?? '')
      : `#${String(reference)}`;
  const known = new Set(titles.values());
  const idOf = (title: string) => (known.has(title) || title.startsWith('#') ? demoId(title) : undefined);
  return Object.entries(plugin.importTemplates).map(([template, { entity: name, columns }]) => {
    const entity = plugin.entities[name.slice(plugin.id.length + 1)]!;
    const dirty = dirtyImport({
      entity,
      fields: columns.map(({ field }) => field),
      records: records.filter((record) => record.entity === name),
      dictionary,
      titleOf,
      random: context.random,
    });
    const today = new Date(context.now + 8 * 3_600_000).toISOString().slice(0, 10);
    return { ...dirty, template, found: readTable(dirty, { entity, dictionary, idOf, today }) };
  });
}

function titleIn(plugin: PluginDefinition, { entity, key, fields }: SampleRecord): string {
  const title = plugin.entities[entity.slice(plugin.id.length + 1)]?.titleField ?? '';
  const text = fields[title];
  return typeof text === 'string' && text !== '' ? text : key;
}

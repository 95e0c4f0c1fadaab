import type { DictionaryDefinition, EntityDefinition, FieldDefinition, PluginDefinition } from '@vermilion/plugin-kit';
import { CUSTOM, type OwnDictionary } from './definition.js';
import type { Definitions } from './definitions.js';
import { declaredGrants, roleAsChanged } from './roleAsChanged.js';

const EMPTY: PluginDefinition = {
  id: CUSTOM,
  title: { zh: '自定义', en: 'Custom' },
  version: '1.0.0',
  needs: [],
  dictionaries: {},
  entities: {},
  forms: {},
  flows: {},
  handlers: {},
  roles: {},
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
  root: import.meta.url,
};

/**
 * The plugins with what administrators have added: fields in their entities, items in their dictionaries, grants in their roles, and
 * one plugin more for entities, dictionaries and roles of its own. To the rest of the server it is all the same.
 */
export function composePlugins(plugins: readonly PluginDefinition[], definitions: Definitions): readonly PluginDefinition[] {
  const own: PluginDefinition = { ...EMPTY, entities: ownEntities(definitions), roles: ownRoles(definitions) };
  const all = [...plugins, own];
  const known = new Set(all.flatMap(({ id, entities }) => Object.keys(entities).map((name) => `${id}:${name}`)));
  return all.map((plugin) => ({
    ...plugin,
    dictionaries: dictionariesOf(plugin, definitions),
    entities: mapEntries(plugin.entities, (entity, name) => entityWith(entity, `${plugin.id}:${name}`, definitions)),
    roles: mapEntries(plugin.roles, (role, name) => {
      const full = `${plugin.id}:${name}`;
      return roleAsChanged(role, declaredGrants(role, full, definitions), definitions.find('role', full)?.body, known);
    }),
  }));
}

function ownEntities(definitions: Definitions): PluginDefinition['entities'] {
  const visible = definitions.of('entity').filter(({ body }) => !body.hidden);
  return Object.fromEntries(
    visible.map(({ name, body: { title, titleField, serial } }) => [
      localName(name),
      { title, titleField, fields: {}, ...(serial ? { serial: { pattern: serial, assign: 'create' as const } } : {}) },
    ]),
  );
}

function entityWith(entity: EntityDefinition, name: string, definitions: Definitions): EntityDefinition {
  const fields: Record<string, FieldDefinition> = {};
  for (const [field, definition] of Object.entries(entity.fields)) {
    fields[field] = { ...definition, ...definitions.find('look', `${name}.${field}`)?.body };
  }
  for (const { name: full, body } of definitions.of('field')) {
    if (!body.hidden && full.startsWith(`${name}.`)) fields[full.slice(name.length + 1)] = body.definition;
  }
  const first = (definitions.find('order', name)?.body ?? []).filter((field) => field in fields);
  const ordered = new Set([...first, ...Object.keys(fields)]);
  return { ...entity, fields: Object.fromEntries([...ordered].map((field) => [field, fields[field]!])) };
}

function ownRoles(definitions: Definitions): PluginDefinition['roles'] {
  const visible = definitions.of('role').filter(({ name, body }) => name.startsWith(`${CUSTOM}:`) && !body.hidden);
  return Object.fromEntries(
    visible.map(({ name, body }) => [localName(name), { title: body.title ?? { zh: name, en: name }, grants: [] }]),
  );
}

function dictionariesOf(plugin: PluginDefinition, definitions: Definitions): PluginDefinition['dictionaries'] {
  const changed = definitions.of('dictionary').filter(({ name }) => name.startsWith(`${plugin.id}:`));
  const merged = changed
    .filter(({ name }) => plugin.id === CUSTOM || localName(name) in plugin.dictionaries)
    .map(({ name, body }) => [localName(name), dictionaryWith(plugin.dictionaries[localName(name)], body)] as const);
  return { ...plugin.dictionaries, ...Object.fromEntries(merged) };
}

/** Items that a later version of the plugin has added come last. */
function dictionaryWith(
  base: DictionaryDefinition | undefined,
  { title, items, transitions }: OwnDictionary,
): DictionaryDefinition {
  const said = Object.fromEntries(items.map(({ code, ...item }) => [code, item]));
  const added = Object.entries(base?.items ?? {}).filter(([code]) => !(code in said));
  return { title, items: { ...said, ...Object.fromEntries(added) }, ...(transitions ? { transitions } : {}) };
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function mapEntries<T>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

import type { EntityDefinition, FieldDefinition, FormDefinition, PluginDefinition } from '@vermilion/plugin-kit';

/** Ids and names become names of tables and columns, so they are short and plain. */
const PLUGIN_ID = /^[a-z][a-z0-9-]{0,19}$/;
const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;

type Parts = Readonly<Record<'dictionary' | 'entity' | 'form' | 'role' | 'handler', ReadonlySet<string>>>;

/**
 * What would fail later, found at the start: names that cannot be columns, names that are used but not defined. Types and
 * `checkPlugin` find these earlier for a plugin written in TypeScript; this is for whatever was loaded in fact.
 */
export function findProblems(plugins: readonly PluginDefinition[]): string[] {
  const parts = partsOf(plugins);
  return plugins.flatMap((plugin) => problemsOf(plugin, parts));
}

function partsOf(plugins: readonly PluginDefinition[]): Parts {
  const names = (part: 'dictionaries' | 'entities' | 'forms' | 'roles' | 'handlers') =>
    new Set(plugins.flatMap((plugin) => Object.keys(plugin[part]).map((name) => `${plugin.id}:${name}`)));
  return {
    dictionary: names('dictionaries'),
    entity: names('entities'),
    form: names('forms'),
    role: names('roles'),
    handler: names('handlers'),
  };
}

function problemsOf(plugin: PluginDefinition, parts: Parts): string[] {
  const problems: string[] = [];
  const say = (place: string, problem: string) => problems.push(`Plugin ${plugin.id}, ${place}: ${problem}`);
  const expect = (place: string, part: keyof Parts, name: string | undefined) => {
    if (name !== undefined && !parts[part].has(name)) say(place, `expected ${part} ${name} to exist, but it does not.`);
  };
  const checkField = (place: string, name: string, field: FieldDefinition) => {
    if (!NAME.test(name))
      say(place, `expected a name like dealAmount (at most 40 letters and digits), but got ${JSON.stringify(name)}.`);
    expect(place, 'dictionary', field.dictionary);
    expect(place, 'entity', field.entity);
  };

  if (!PLUGIN_ID.test(plugin.id))
    problems.push(`Expected an id like supply-chain (at most 20), but got ${JSON.stringify(plugin.id)}.`);
  for (const [name, entity] of Object.entries(plugin.entities)) {
    const place = `entity ${name}`;
    if (!NAME.test(name)) say(place, 'expected a name like enterpriseCustomer, at most 40 letters and digits.');
    for (const [field, definition] of Object.entries(entity.fields)) checkField(`${place}.${field}`, field, definition);
    for (const field of fieldsNamedBy(entity)) {
      if (!(field in entity.fields)) say(place, `expected a field ${field}, but there is none.`);
    }
  }
  for (const [name, form] of Object.entries(plugin.forms)) {
    const place = `form ${name}`;
    if (form.entity !== '') expect(place, 'entity', form.entity);
    for (const [field, definition] of Object.entries(form.extra ?? {})) checkField(`${place}.${field}`, field, definition);
    for (const field of unknownFields(form, plugin))
      say(place, `expected a field ${field}, but neither its entity nor extra has it.`);
  }
  for (const [name, flow] of Object.entries(plugin.flows)) {
    expect(`flow ${name}`, 'form', flow.start);
    expect(`flow ${name}`, 'handler', flow.onApproved);
    for (const role of flow.startableBy) expect(`flow ${name}`, 'role', role);
  }
  for (const [name, role] of Object.entries(plugin.roles)) {
    for (const { entity } of role.grants) if (entity !== '*') expect(`role ${name}`, 'entity', entity);
  }
  return problems;
}

function fieldsNamedBy(entity: EntityDefinition): string[] {
  return [
    entity.titleField,
    ...(entity.rules ?? []).map((rule) => rule.field),
    ...(entity.indexes ?? []).flatMap((index) => index.fields),
  ];
}

/** Fields of the form that do not exist; the entity of another plugin is looked at by the types. */
function unknownFields(form: FormDefinition, plugin: PluginDefinition): string[] {
  const [owner, name = ''] = form.entity.split(':');
  const entity = owner === plugin.id ? plugin.entities[name] : undefined;
  if (!entity) return [];
  const known = new Set([...Object.keys(entity.fields), ...Object.keys(form.extra ?? {})]);
  return form.sections.flatMap((section) => section.fields).filter((field) => !known.has(field));
}

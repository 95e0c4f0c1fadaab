import { compile, type ProcessModel, type Problem } from '@vermilion/engine';
import { readFileSync } from 'node:fs';
import type { DictionaryDefinition } from '../definition/dictionary.js';
import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import type { PluginDefinition } from '../definition/plugin.js';
import { formFields } from '../records/formFields.js';
import { entityOfForm } from './entityOfForm.js';

/** A flow with its diagram read and compiled. */
export interface InspectedFlow {
  readonly name: string;
  readonly file: string;
  readonly xml: string;
  readonly models: readonly ProcessModel[];
  readonly problems: readonly Problem[];
  /** Fields of its start form by name; none if the form does not exist. */
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** What the checks look at: the plugin, and everything that its names may mean, by full name. */
export interface Inspection {
  readonly plugin: PluginDefinition;
  readonly flows: readonly InspectedFlow[];
  readonly dictionaries: ReadonlyMap<string, DictionaryDefinition>;
  readonly entities: ReadonlyMap<string, EntityDefinition>;
  readonly forms: ReadonlyMap<string, FormDefinition>;
  readonly handlers: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly needs: readonly PluginDefinition[];
  /** Parts (`dictionaries.priority`) that are meant for other plugins. */
  readonly forOthers: ReadonlySet<string>;
}

type Part = 'dictionaries' | 'entities' | 'forms' | 'handlers' | 'roles';

function byFullName<K extends Part>(
  plugins: readonly PluginDefinition[],
  part: K,
): ReadonlyMap<string, PluginDefinition[K][string]> {
  return new Map(
    plugins.flatMap((plugin) =>
      Object.entries(plugin[part] as Readonly<Record<string, PluginDefinition[K][string]>>).map(
        ([name, value]) => [`${plugin.id}:${name}`, value] as const,
      ),
    ),
  );
}

function inspectFlow(
  plugin: PluginDefinition,
  name: string,
  forms: ReadonlyMap<string, FormDefinition>,
  entities: ReadonlyMap<string, EntityDefinition>,
): InspectedFlow {
  const flow = plugin.flows[name]!;
  const form = forms.get(flow.start);
  const entity = entityOfForm(entities, form);
  const fields = form === undefined || entity === undefined ? {} : formFields(form, entity);
  const known = { name, file: flow.diagram, fields };
  try {
    const xml = readFileSync(new URL(flow.diagram, plugin.root), 'utf8');
    return { ...known, xml, ...compile(xml) };
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return {
      ...known,
      xml: '',
      models: [],
      problems: [{ element: null, rule: 'unreadable', severity: 'error', message: { zh: message, en: message } }],
    };
  }
}

/** Reads and compiles everything once. */
export function inspect(plugin: PluginDefinition, needs: readonly PluginDefinition[], forOthers: readonly string[]): Inspection {
  const all = [...needs, plugin];
  const entities = byFullName(all, 'entities');
  const forms = byFullName(all, 'forms');
  return {
    plugin,
    needs,
    entities,
    forms,
    forOthers: new Set(forOthers),
    dictionaries: byFullName(all, 'dictionaries'),
    handlers: new Set(byFullName(all, 'handlers').keys()),
    roles: new Set(byFullName(all, 'roles').keys()),
    flows: Object.keys(plugin.flows).map((name) => inspectFlow(plugin, name, forms, entities)),
  };
}

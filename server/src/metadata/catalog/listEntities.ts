import type { EntityDefinition, FieldDefinition, Text } from '@vermilion/plugin-kit';
import { CUSTOM, type FieldAbout, type OwnEntity } from '../definitions/definition.js';
import type { Definitions } from '../definitions/definitions.js';
import type { MetadataContext } from '../metadataContext.js';

export interface ListedField {
  readonly name: string;
  readonly definition: FieldDefinition;
  /** Added by an administrator. */
  readonly own: boolean;
  /** Taken out of use. */
  readonly hidden: boolean;
  /** For the next change of it; 0: a plugin's, as it came. */
  readonly version: number;
  readonly about: FieldAbout;
}

/** An entity as those see it who manage the metadata: with what is out of use. */
export interface ListedEntity {
  readonly name: string;
  readonly title: Text;
  readonly plugin: string;
  readonly pluginTitle: Text;
  readonly own: boolean;
  /** Belongs to the organization: it takes no fields. */
  readonly managed: boolean;
  readonly hidden: boolean;
  readonly version: number;
  readonly titleField: string;
  readonly grants: OwnEntity['grants'];
  readonly fields: readonly ListedField[];
}

/** All entities and their fields, in the order of plugins and fields. */
export function listEntities({ metadata }: Pick<MetadataContext, 'metadata'>): ListedEntity[] {
  const registry = metadata.newest();
  const definitions = metadata.definitions();
  const titles = new Map(registry.plugins.map(({ id, title }) => [id, title]));
  const inUse = [...registry.entities].map(([name, entity]) => listed(definitions, titles, name, entity, false));
  const hidden = definitions
    .of('entity')
    .filter(({ body }) => body.hidden)
    .map(({ name, body }) => listed(definitions, titles, name, { ...body, fields: {}, serial: undefined } as never, true));
  return [...inUse, ...hidden];
}

function listed(
  definitions: Definitions,
  titles: ReadonlyMap<string, Text>,
  name: string,
  entity: EntityDefinition,
  hidden: boolean,
): ListedEntity {
  const plugin = name.split(':')[0]!;
  const own = definitions.find('entity', name);
  return {
    name,
    title: entity.title,
    plugin,
    pluginTitle: titles.get(plugin) ?? { zh: plugin, en: plugin },
    own: plugin === CUSTOM,
    managed: entity.managedBy !== undefined,
    hidden,
    version: own?.version ?? 0,
    titleField: entity.titleField,
    grants: own?.body.grants ?? [],
    fields: [...fieldsInUse(definitions, name, entity), ...fieldsOutOfUse(definitions, name)],
  };
}

function fieldsInUse(definitions: Definitions, entity: string, { fields }: EntityDefinition): ListedField[] {
  return Object.entries(fields).map(([name, definition]) => {
    const own = definitions.find('field', `${entity}.${name}`);
    const version = (own ?? definitions.find('look', `${entity}.${name}`))?.version ?? 0;
    return { name, definition, own: own !== undefined, hidden: false, version, about: aboutOf(definitions, `${entity}.${name}`) };
  });
}

function fieldsOutOfUse(definitions: Definitions, entity: string): ListedField[] {
  return definitions
    .of('field')
    .filter(({ name, body }) => body.hidden && name.startsWith(`${entity}.`))
    .map(({ name, body, version }) => ({
      name: name.slice(entity.length + 1),
      definition: body.definition,
      own: true,
      hidden: true,
      version,
      about: aboutOf(definitions, name),
    }));
}

const aboutOf = (definitions: Definitions, name: string): FieldAbout =>
  definitions.find('about', name)?.body ?? { owner: '', sourceSystem: '' };

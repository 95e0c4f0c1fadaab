import type { EntityDefinition, FieldDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { createRecordEntity } from '../../records/entity/createRecordEntity.js';
import { changeMetadata, type MetadataChange } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import type { FieldAbout, FieldLook, OwnField } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';
import { checkField } from './checkField.js';
import { findLosses } from './findLosses.js';

export interface FieldChange {
  /** Of the definition that was changed; 0 for a plugin's field that nobody has changed yet. */
  readonly version: number;
  /** Own fields: the whole definition. */
  readonly definition?: FieldDefinition | undefined;
  /** Own fields: out of use, or in use again. */
  readonly hidden?: boolean | undefined;
  /** Fields of plugins: how they are shown; what is absent is as the plugin says. */
  readonly look?: FieldLook | undefined;
  readonly about?: FieldAbout | undefined;
}

/**
 * Changes a field: an own one in all that loses nothing, a plugin's one in how it is shown.
 *
 * @throws {HttpError} 404; 409 `stale_version`, `of_plugin`, `would_lose_data` with the reasons; 422.
 */
export async function changeField(
  context: MetadataContext,
  actor: Actor,
  entityName: string,
  fieldName: string,
  change: FieldChange,
  key: string | undefined,
): Promise<void> {
  const name = `${entityName}.${fieldName}`;
  const own = context.metadata.definitions().find('field', name) !== undefined;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: own ? 'field' : 'look', name },
    async plan({ definitions, registry }) {
      const entity = registry.entities.get(entityName);
      if (!entity) throw refusals.notFound();
      const stored = definitions.find('field', name);
      if (stored) {
        if (stored.version !== change.version) throw metadataRefusals.stale(stored);
        return changeOwn(context, { entityName, entity, fieldName, before: stored.body }, change);
      }
      const field = entity.fields[fieldName];
      if (!field) throw refusals.notFound();
      const look = definitions.find('look', name);
      if ((look?.version ?? 0) !== change.version) throw metadataRefusals.stale(look ?? null);
      const { look: wanted = look?.body, about } = change;
      if (!wanted && !about) throw metadataRefusals.ofPlugin(field.label);
      return {
        wanted: [...(wanted ? [{ kind: 'look' as const, name, body: wanted }] : []), ...aboutOf(name, about)],
        action: 'metadata.fieldLookChanged',
        subjectId: name,
        detail: { parts: [...Object.keys(change.look ?? {}), ...Object.keys(about ?? {})] },
      };
    },
  });
}

interface OwnPlace {
  readonly entityName: string;
  readonly entity: EntityDefinition;
  readonly fieldName: string;
  readonly before: OwnField;
}

async function changeOwn(context: MetadataContext, place: OwnPlace, change: FieldChange): Promise<MetadataChange> {
  const { entityName, entity, fieldName, before } = place;
  const { definition = before.definition, hidden = before.hidden } = change;
  const issues = checkField(definition);
  if (issues.length > 0) throw refusals.invalid(issues);
  if (hidden && entity.titleField === fieldName) throw metadataRefusals.wouldLose([titleField]);
  const asStored = createRecordEntity(entityName, { ...entity, fields: { ...entity.fields, [fieldName]: before.definition } });
  const losses = await findLosses({
    database: context.database,
    entity: asStored,
    field: asStored.fields.get(fieldName)!,
    before: before.definition,
    after: definition,
  });
  if (losses.length > 0) throw metadataRefusals.wouldLose(losses);
  const name = `${entityName}.${fieldName}`;
  return {
    wanted: [{ kind: 'field', name, body: { definition, hidden } }, ...aboutOf(name, change.about)],
    action: hidden === before.hidden ? 'metadata.fieldChanged' : hidden ? 'metadata.fieldHidden' : 'metadata.fieldShown',
    subjectId: name,
    detail: { before: before.definition, after: definition },
  };
}

const aboutOf = (name: string, about: FieldAbout | undefined) => (about ? [{ kind: 'about' as const, name, body: about }] : []);

const titleField = {
  field: 'hidden',
  id: 'would_lose_data',
  message: { zh: '这是记录的名称字段，不能停用', en: 'This field names the records and stays in use.' },
};

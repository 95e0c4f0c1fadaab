import type { FieldDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { createRecordEntity } from '../../records/entity/createRecordEntity.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { countRows } from '../change/countRows.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import { CUSTOM, type FieldAbout } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';
import { checkField } from './checkField.js';

export interface NewField {
  readonly name: string;
  readonly definition: FieldDefinition;
  readonly about?: FieldAbout | undefined;
}

/** Own fields of a plugin's entity begin with x, so that no later version of the plugin can want the same column. */
const OWN_NAME = /^x[A-Z][a-zA-Z0-9]{0,38}$/;

/**
 * Adds a field to an entity, with its column and indexes.
 *
 * @param key idempotency key
 * @throws {HttpError} 404 for an entity without a table of its own, 409 when the name is taken or records forbid it, 422 for a
 * definition that is none.
 */
export async function addField(
  context: MetadataContext,
  actor: Actor,
  entityName: string,
  { name, definition, about }: NewField,
  key: string | undefined,
): Promise<void> {
  const full = `${entityName}.${name}`;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'field', name: full },
    async plan({ definitions, registry }) {
      const entity = registry.entities.get(entityName);
      if (!entity || entity.managedBy !== undefined) throw refusals.notFound();
      const issues = checkField(definition);
      if (!entityName.startsWith(`${CUSTOM}:`) && !OWN_NAME.test(name)) issues.push(wrongName);
      if (issues.length > 0) throw refusals.invalid(issues);
      if (name in entity.fields || definitions.find('field', full)) throw metadataRefusals.exists(full);
      if (definition.required) await expectNoRecords(context, entityName, entity);
      return {
        wanted: [
          { kind: 'field', name: full, body: { definition, hidden: false } },
          ...(about ? [{ kind: 'about' as const, name: full, body: about }] : []),
        ],
        action: 'metadata.fieldAdded',
        subjectId: full,
        detail: { kind: definition.kind },
      };
    },
  });
}

/** What nobody could have filled in cannot be required. */
async function expectNoRecords(
  { database }: MetadataContext,
  name: string,
  definition: Parameters<typeof createRecordEntity>[1],
): Promise<void> {
  const count = await countRows.records(database, createRecordEntity(name, definition));
  if (count === 0) return;
  throw metadataRefusals.wouldLose([
    {
      field: 'required',
      id: 'would_lose_data',
      message: {
        zh: `已有 ${count} 条记录没有这个字段，不能一开始就必填；请先不勾选必填，补齐后再改`,
        en: `${count} records do not have this field yet, so it cannot be required from the start; fill it in first.`,
      },
    },
  ]);
}

const wrongName = {
  field: 'name',
  id: 'format',
  message: {
    zh: '在插件的实体上，自定义字段名以 x 开头，如 xCreditLimit',
    en: 'On an entity of a plugin, names of own fields begin with x, such as xCreditLimit.',
  },
};

import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import type { MetadataContext } from '../metadataContext.js';

/**
 * Puts fields of an entity first, in this order; the others follow as they were.
 *
 * @throws {HttpError} 404, 422 for a field that is not there.
 */
export async function orderFields(
  context: MetadataContext,
  actor: Actor,
  entityName: string,
  fields: readonly string[],
  key: string | undefined,
): Promise<void> {
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'order', name: entityName },
    async plan({ registry }) {
      const entity = registry.entities.get(entityName);
      if (!entity) throw refusals.notFound();
      const unknown = fields.filter((field) => !(field in entity.fields));
      if (unknown.length > 0) throw refusals.invalid(unknown.map(notThere));
      return {
        wanted: [{ kind: 'order', name: entityName, body: [...new Set(fields)] }],
        action: 'metadata.fieldsOrdered',
        subjectId: entityName,
      };
    },
  });
}

const notThere = (field: string) => ({
  field: 'fields',
  id: 'unknown_field',
  message: { zh: `没有字段 ${field}`, en: `Expected fields of the entity, but ${field} is none.` },
});

import type { EntityGrant, FieldDefinition, Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import { CUSTOM } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';
import { unknownRoles } from './unknownRoles.js';

export interface NewEntity {
  /** Without a prefix: `visit`. */
  readonly name: string;
  readonly title: Text;
  /** What the field that names a record is called. */
  readonly nameLabel: Text;
  readonly serial?: string | undefined;
  readonly grants: readonly { readonly role: string; readonly actions: EntityGrant['actions'] }[];
}

const NAME_FIELD = 'name';

/**
 * Adds an entity with its table and the field that names its records.
 *
 * @returns its full name.
 * @throws {HttpError} 409 when the name is taken, 422 for a role that is none.
 */
export async function addEntity(
  context: MetadataContext,
  actor: Actor,
  { name, title, nameLabel, serial, grants }: NewEntity,
  key: string | undefined,
): Promise<string> {
  const full = `${CUSTOM}:${name}`;
  const named: FieldDefinition = { kind: 'text', label: nameLabel, length: 100, required: true, list: true };
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'entity', name: full },
    async plan({ definitions, registry }) {
      if (definitions.find('entity', full)) throw metadataRefusals.exists(full);
      const issues = unknownRoles(registry, grants);
      if (issues.length > 0) throw refusals.invalid(issues);
      return {
        wanted: [
          { kind: 'entity', name: full, body: { title, titleField: NAME_FIELD, serial, grants, hidden: false } },
          { kind: 'field', name: `${full}.${NAME_FIELD}`, body: { definition: named, hidden: false } },
        ],
        action: 'metadata.entityAdded',
        subjectId: full,
        detail: { grants },
      };
    },
  });
  return full;
}

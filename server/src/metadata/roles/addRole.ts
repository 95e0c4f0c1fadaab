import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import { CUSTOM } from '../definitions/definition.js';
import type { MetadataContext } from '../metadataContext.js';

export interface NewRole {
  /** Without a prefix: `northernSales`. */
  readonly name: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  /** Full name of a role whose functions and grants it begins with. */
  readonly copyOf?: string | undefined;
}

/**
 * Adds a role of one's own, empty or as a copy.
 *
 * @returns its full name.
 * @throws {HttpError} 409 `name_taken`; 404 if the role to be copied does not exist.
 */
export async function addRole(
  context: MetadataContext,
  actor: Actor,
  { name, title, description, copyOf }: NewRole,
  key: string | undefined,
): Promise<string> {
  const full = `${CUSTOM}:${name}`;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'role', name: full },
    async plan({ registry }) {
      if (registry.roles.has(full)) throw metadataRefusals.exists(full);
      const source = copyOf === undefined ? undefined : registry.roles.get(copyOf);
      if (copyOf !== undefined && !source) throw refusals.notFound();
      const { functions = [], grants = [] } = source ?? {};
      const body = { title, ...(description ? { description } : {}), functions, grants, hidden: false };
      return {
        wanted: [{ kind: 'role', name: full, body }],
        action: 'role.added',
        subjectId: full,
        detail: { copyOf, after: body },
      };
    },
  });
  return full;
}

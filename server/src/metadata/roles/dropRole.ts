import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import { assertManaged } from './assertManaged.js';
import { pluginRole } from './pluginRole.js';
import type { RoleContext } from './uses/roleContext.js';
import { roleInUse } from './uses/roleInUse.js';

/**
 * Takes back what administrators have said of a role: a plugin's role is as its plugin declares it again, an own one is gone.
 *
 * @throws {HttpError} 404 if nothing was said; 409 `stale_version`, `nobody_left`, or `role_in_use` with the places
 * while somebody holds an own one, or a flow, a dashboard, a view, a record names it.
 */
export async function dropRole(
  context: RoleContext,
  actor: Actor,
  name: string,
  version: number,
  key: string | undefined,
): Promise<void> {
  const { metadata, database, roleUseFinders } = context;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'role', name },
    async plan({ definitions, registry }) {
      const stored = definitions.find('role', name);
      if (!stored || stored.body.hidden) throw refusals.notFound();
      if (stored.version !== version) throw metadataRefusals.stale(stored);
      const own = pluginRole(metadata.plugins, name) === undefined;
      const uses = own ? (await Promise.all(roleUseFinders.map((find) => find(name)))).flat() : [];
      if (uses.length > 0) throw roleInUse(uses);
      const body = { ...stored.body, hidden: true };
      await assertManaged(database, metadata.compose(definitions.with([{ ...stored, body }])));
      return {
        wanted: [{ kind: 'role', name, body }],
        action: own ? 'role.deleted' : 'role.reset',
        subjectId: name,
        detail: { before: registry.roles.get(name) },
      };
    },
  });
}

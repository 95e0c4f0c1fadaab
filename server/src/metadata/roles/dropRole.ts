import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import type { MetadataContext } from '../metadataContext.js';
import { assertManaged } from './assertManaged.js';
import { pluginRole } from './pluginRole.js';

/**
 * Takes back what administrators have said of a role: a plugin's role is as its plugin declares it again, an own one is gone.
 *
 * @throws {HttpError} 404 if nothing was said; 409 `stale_version`, `nobody_left`, or `role_in_use` while somebody holds an own one.
 */
export async function dropRole(
  context: MetadataContext,
  actor: Actor,
  name: string,
  version: number,
  key: string | undefined,
): Promise<void> {
  const { metadata, database } = context;
  await changeMetadata(context, {
    actor,
    key,
    target: { kind: 'role', name },
    async plan({ definitions, registry }) {
      const stored = definitions.find('role', name);
      if (!stored || stored.body.hidden) throw refusals.notFound();
      if (stored.version !== version) throw metadataRefusals.stale(stored);
      const own = pluginRole(metadata.plugins, name) === undefined;
      if (own && (await database.read('SELECT person_id FROM role_members WHERE role = ? LIMIT 1', [name])).length > 0)
        throw inUse();
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

const inUse = () =>
  new HttpError(409, 'role_in_use', {
    zh: '仍有人拥有这个角色，请先移除成员再删除。',
    en: 'Expected a role that nobody holds, but somebody does: take it from its members first.',
  });

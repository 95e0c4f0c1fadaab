import { isDeepStrictEqual } from 'node:util';
import type { EntityGrant } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { changeMetadata, type MetadataChange, type Standing } from '../change/changeMetadata.js';
import { metadataRefusals } from '../change/metadataRefusals.js';
import type { OwnRole } from '../definitions/definition.js';
import { declaredGrants } from '../definitions/roleAsChanged.js';
import type { MetadataContext } from '../metadataContext.js';
import { assertManaged } from './assertManaged.js';
import { checkRole } from './checkRole.js';
import { pluginRole } from './pluginRole.js';
import type { RoleDraft } from './roleDraft.js';

/**
 * Changes what a role is called, opens and grants, from the next request on. What equals the plugin's own word is not kept.
 *
 * @throws {HttpError} 404; 409 `stale_version` or `nobody_left`; 422 for what does not exist.
 */
export async function changeRole(
  context: MetadataContext,
  actor: Actor,
  name: string,
  { version, ...draft }: RoleDraft & { readonly version: number },
  key: string | undefined,
): Promise<void> {
  const { metadata, database } = context;
  const target = { kind: 'role', name } as const;
  await changeMetadata(context, {
    actor,
    key,
    target,
    async plan({ definitions, registry }: Standing): Promise<MetadataChange> {
      const before = registry.roles.get(name);
      if (!before) throw refusals.notFound();
      const stored = definitions.find('role', name);
      if ((stored?.version ?? 0) !== version) throw metadataRefusals.stale(stored ?? null);
      checkRole(metadata.plugins, registry, draft);
      const declared = declaredGrants(pluginRole(metadata.plugins, name), name, definitions);
      const kept: OwnRole = stored && !stored.body.hidden ? stored.body : { grants: [], hidden: false };
      const body: OwnRole = {
        ...kept,
        ...(draft.title ? { title: draft.title } : {}),
        ...(draft.description ? { description: draft.description } : {}),
        ...(draft.functions ? { functions: draft.functions } : {}),
        grants: grantsOf(declared, kept.grants, draft.grants ?? []),
      };
      const next = metadata.compose(definitions.with([{ ...target, body, version: version + 1, key: key ?? null }]));
      await assertManaged(database, next);
      return {
        wanted: [{ ...target, body }],
        action: 'role.changed',
        subjectId: name,
        detail: { before, after: next.roles.get(name) },
      };
    },
  });
}

function grantsOf(declared: readonly EntityGrant[], kept: readonly EntityGrant[], said: readonly EntityGrant[]): EntityGrant[] {
  const named = new Set(said.map(({ entity }) => entity));
  const all = [...kept.filter(({ entity }) => !named.has(entity)), ...said];
  const of = (grants: readonly EntityGrant[], name: string) =>
    grants.filter(({ entity, actions }) => entity === name && Object.keys(actions).length > 0);
  const everywhere = declared.find(({ entity }) => entity === '*');
  const usual = (name: string) => {
    const own = of(declared, name);
    return own.length === 0 && everywhere ? [{ ...everywhere, entity: name }] : own;
  };
  return all.filter(({ entity }) => !isDeepStrictEqual(of(all, entity), usual(entity)));
}

import type { EntityGrant, RoleDefinition } from '@vermilion/plugin-kit';
import type { OwnRole } from './definition.js';
import type { Definitions } from './definitions.js';

/** What a role may do where nothing else is said of it: what its plugin declares, and what entities of one's own give it. */
export function declaredGrants(role: RoleDefinition | undefined, name: string, definitions: Definitions): readonly EntityGrant[] {
  const given = definitions
    .of('entity')
    .filter(({ body }) => !body.hidden)
    .flatMap(({ name: entity, body }) =>
      body.grants.filter((grant) => grant.role === name).map(({ actions }) => ({ entity, actions })),
    );
  return [...(role?.grants ?? []), ...given];
}

/**
 * A role with what administrators say otherwise, entity by entity: a later version of the plugin may grant more of other entities.
 *
 * @param entities that there are; grants on others wait until their plugin is back
 */
export function roleAsChanged(
  role: RoleDefinition,
  declared: readonly EntityGrant[],
  changed: OwnRole | undefined,
  entities: ReadonlySet<string>,
): RoleDefinition {
  if (!changed || changed.hidden) return { ...role, grants: declared };
  const { title = role.title, description = role.description, functions = role.functions, grants } = changed;
  const said = new Set(grants.map(({ entity }) => entity));
  // Where all entities are granted, one that is taken away has to be named.
  const everywhere = declared.some(({ entity }) => entity === '*');
  const standing = grants.filter(
    ({ entity, actions }) => entities.has(entity) && (everywhere || Object.keys(actions).length > 0),
  );
  return {
    title,
    ...(description ? { description } : {}),
    ...(functions ? { functions } : {}),
    grants: [...declared.filter(({ entity }) => !said.has(entity)), ...standing],
  };
}

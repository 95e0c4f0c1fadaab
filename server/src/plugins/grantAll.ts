import type { EntityDefinition, EntityGrant, RoleDefinition } from '@vermilion/plugin-kit';

type Entities = ReadonlyMap<string, EntityDefinition>;
type Roles = ReadonlyMap<string, RoleDefinition>;

/** Puts a grant for every entity that a role does not name in the place of its grant for `*`. Rows are written with their records. */
export function grantAll(roles: Roles, entities: Entities): Roles {
  return new Map(
    [...roles].map(([name, role]) => {
      const everywhere = role.grants.find(({ entity }) => entity === '*');
      return [name, everywhere ? { ...role, grants: spread(role.grants, everywhere, entities) } : role];
    }),
  );
}

function spread(grants: readonly EntityGrant[], everywhere: EntityGrant, entities: Entities): readonly EntityGrant[] {
  const named = new Set(grants.map(({ entity }) => entity));
  const others = [...entities].filter(([entity, { managedBy }]) => !named.has(entity) && managedBy === undefined);
  return [
    ...grants.filter((grant) => grant !== everywhere),
    ...others.map(([entity, { rowsOf }]) => ({
      ...everywhere,
      entity,
      actions: rowsOf ? reading(everywhere) : everywhere.actions,
    })),
  ];
}

function reading({ actions: { view, export: exported } }: EntityGrant): EntityGrant['actions'] {
  return { ...(view ? { view } : {}), ...(exported ? { export: exported } : {}) };
}

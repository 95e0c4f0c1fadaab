import type { EntityDefinition, EntityGrant, RoleDefinition } from '@vermilion/plugin-kit';

type Entities = ReadonlyMap<string, EntityDefinition>;
type Roles = ReadonlyMap<string, RoleDefinition>;

/** Lets whoever may see records see the rows of their tables, unless his role says something of the rows themselves. */
export function grantRows(roles: Roles, entities: Entities): Roles {
  const rows = [...entities].filter(([, { rowsOf }]) => rowsOf !== undefined);
  if (rows.length === 0) return roles;
  return new Map([...roles].map(([name, role]) => [name, { ...role, grants: [...role.grants, ...further(role)] }]));

  function further({ grants }: RoleDefinition): EntityGrant[] {
    return rows.flatMap(([entity, { rowsOf }]) => {
      if (grants.some((grant) => grant.entity === entity)) return [];
      return grants
        .filter((grant) => grant.entity === rowsOf!.entity && isShown(grant, rowsOf!.field) && grant.actions.view !== undefined)
        .map(({ actions: { view, export: exported } }) => ({
          entity,
          actions: { view: view!, ...(exported === undefined ? {} : { export: exported }) },
        }));
    });
  }
}

const isShown = ({ fields }: EntityGrant, field: string): boolean => {
  const access = fields?.[field] ?? 'read';
  return access === 'read' || access === 'write';
};

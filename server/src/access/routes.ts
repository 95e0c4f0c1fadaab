import { z } from 'zod';
import type { Database } from '../database/database.js';
import type { Actor } from '../http/actor.js';
import { idSchema } from '../http/ids.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { changeMembers, countMembers, listMembers, type ChangeOrganization } from './roleMembers.js';
import type { RoleCatalog } from './roleCatalog.js';
import { roleParams } from './roleParams.js';

export interface AccessContext {
  readonly database: Database;
  readonly catalog: RoleCatalog;
  readonly changeOrganization: ChangeOrganization;
  /** How a person is shown. */
  readonly brief: (id: string) => unknown;
}

const MANAGE = 'roles.manage';
const MEMBER = '/roles/:id/members/:person';
const memberParams = roleParams.extend({ person: idSchema });
const membersBody = z.strictObject({ people: z.array(idSchema).max(5_000) });

export function accessRoutes({ database, catalog, changeOrganization, brief }: AccessContext): Route[] {
  const find = (id: string) => {
    const role = catalog.get(id);
    if (!role) throw refusals.notFound();
    return role;
  };
  const members = async (id: string) => (await listMembers(database, id)).map(brief).filter((person) => person !== null);
  const change = (actor: Actor, role: string, next: (people: readonly string[]) => readonly string[]) => {
    const keepsManager = find(role).functions?.includes(MANAGE) ?? false;
    return changeMembers(changeOrganization, { by: actor.personId, role, next, keepsManager });
  };
  return [
    route({ method: 'GET', path: '/roles', summary: 'Roles with what they give' }, async () => {
      const counts = await countMembers(database);
      return [...catalog].map(([id, role]) => ({
        id,
        title: role.title,
        description: role.description ?? null,
        plugin: id.split(':')[0],
        functions: role.functions ?? [],
        grants: role.grants,
        members: counts.get(id) ?? 0,
      }));
    }),
    route({ method: 'GET', path: '/roles/:id/members', summary: 'Who holds a role', params: roleParams }, ({ params }) => {
      find(params.id);
      return members(params.id);
    }),
    route(
      {
        method: 'PUT',
        path: '/roles/:id/members',
        summary: 'Sets who holds a role',
        function: MANAGE,
        params: roleParams,
        body: membersBody,
      },
      async ({ params, body, actor }) => {
        await change(actor, params.id, () => body.people);
        return members(params.id);
      },
    ),
    route(
      { method: 'PUT', path: MEMBER, summary: 'Gives somebody a role', function: MANAGE, params: memberParams },
      ({ params, actor }) => change(actor, params.id, (people) => [...people, params.person]),
    ),
    route(
      { method: 'DELETE', path: MEMBER, summary: 'Takes a role from somebody', function: MANAGE, params: memberParams },
      ({ params, actor }) => change(actor, params.id, (people) => people.filter((id) => id !== params.person)),
    ),
  ];
}

import { roleParams } from '../../access/roleParams.js';
import { route, type Route } from '../../http/route.js';
import { madeName } from '../schema.js';
import { addRole } from './addRole.js';
import { changeRole } from './changeRole.js';
import { dropRole } from './dropRole.js';
import { editableRole, roleBodies, roleVersion } from './schema.js';
import { showRole } from './showRole.js';
import type { RoleContext } from './uses/roleContext.js';

const MANAGE = { function: 'roles.manage' } as const;
const DEFINITION = { ...MANAGE, path: '/roles/:id/definition', params: roleParams } as const;

/** Roles that administrators add, and what they say of those of the plugins. */
export function roleDefinitionRoutes(context: RoleContext): Route[] {
  return [
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/roles',
        summary: 'Adds a role, empty or as a copy',
        body: roleBodies.add,
        response: madeName,
        status: 201,
      },
      async ({ body, actor, idempotencyKey }) => ({ name: await addRole(context, actor, body, idempotencyKey) }),
    ),
    route(
      { ...DEFINITION, method: 'GET', summary: 'What can be changed of a role', response: editableRole },
      async ({ params }) => showRole(context, params.id),
    ),
    route(
      { ...DEFINITION, method: 'PATCH', summary: 'Changes what a role opens and grants', body: roleBodies.change },
      ({ params, body, actor, idempotencyKey }) => changeRole(context, actor, params.id, body, idempotencyKey),
    ),
    route(
      { ...DEFINITION, method: 'DELETE', summary: 'Back to the plugin’s role; an own one is deleted', query: roleVersion },
      ({ params, query, actor, idempotencyKey }) => dropRole(context, actor, params.id, query.version, idempotencyKey),
    ),
  ];
}

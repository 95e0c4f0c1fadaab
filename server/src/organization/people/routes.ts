import { z } from 'zod';
import type { Actor } from '../../http/actor.js';
import { idParams } from '../../http/ids.js';
import { route, type Route } from '../../http/route.js';
import type { OrganizationContext } from '../changeOrganization.js';
import { createPerson } from './createPerson.js';
import { getPerson } from './getPerson.js';
import { listPeople } from './listPeople.js';
import { newPersonSchema, peopleQuery, personChangeSchema, personListItemSchema } from './schema.js';
import { updatePerson } from './updatePerson.js';

const MANAGE = 'organization.manage';
const manages = (actor: Actor) => actor.functions.includes(MANAGE);

export function peopleRoutes(context: OrganizationContext): Route[] {
  const { database, world } = context;
  const detail = (id: string, actor: Actor) => getPerson(database, world.current(), id, manages(actor));
  return [
    route(
      {
        method: 'GET',
        path: '/people',
        summary: 'Finds people by name, pinyin, initials, user name or number',
        query: peopleQuery,
        response: z.object({ items: z.array(personListItemSchema), next: z.string().nullable() }),
      },
      ({ query, actor }) => listPeople(context, query, manages(actor)),
    ),
    route({ method: 'GET', path: '/people/:id', summary: 'One person', params: idParams }, ({ params, actor }) =>
      detail(params.id, actor),
    ),
    route(
      { method: 'POST', path: '/people', summary: 'Adds a person', function: MANAGE, body: newPersonSchema, status: 201 },
      async ({ body, actor }) => detail(await createPerson(context, actor.personId, body), actor),
    ),
    route(
      {
        method: 'PATCH',
        path: '/people/:id',
        summary: 'Changes a person',
        function: MANAGE,
        params: idParams,
        body: personChangeSchema,
      },
      async ({ params, body, actor }) => {
        await updatePerson(context, actor.personId, params.id, body);
        return detail(params.id, actor);
      },
    ),
  ];
}

import { z } from 'zod';
import { idParams } from '../../http/ids.js';
import { refusals } from '../../http/refusals.js';
import { route, type Route } from '../../http/route.js';
import type { OrganizationContext } from '../changeOrganization.js';
import {
  createPosition,
  listPositions,
  newPositionSchema,
  positionChangeSchema,
  positionSchema,
  updatePosition,
} from './positions.js';

const MANAGE = 'organization.manage';

export function positionRoutes(context: OrganizationContext): Route[] {
  const view = async (id: string) => {
    const found = (await listPositions(context.database)).find((position) => position.id === id);
    if (!found) throw refusals.notFound();
    return found;
  };
  return [
    route({ method: 'GET', path: '/positions', summary: 'All positions', response: z.array(positionSchema) }, () =>
      listPositions(context.database),
    ),
    route(
      { method: 'POST', path: '/positions', summary: 'Adds a position', function: MANAGE, body: newPositionSchema, status: 201 },
      async ({ body, actor }) => view(await createPosition(context, actor.personId, body)),
    ),
    route(
      {
        method: 'PATCH',
        path: '/positions/:id',
        summary: 'Changes a position',
        function: MANAGE,
        params: idParams,
        body: positionChangeSchema,
      },
      async ({ params, body, actor }) => {
        await updatePosition(context, actor.personId, params.id, body);
        return view(params.id);
      },
    ),
  ];
}

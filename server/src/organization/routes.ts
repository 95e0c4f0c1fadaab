import { route, type Route } from '../http/route.js';
import { calendarRoutes } from './calendar/routes.js';
import type { OrganizationContext } from './changeOrganization.js';
import { departmentRoutes } from './departments/routes.js';
import { peopleRoutes } from './people/routes.js';
import { positionRoutes } from './positions/routes.js';

export function organizationRoutes(context: OrganizationContext): Route[] {
  return [
    ...peopleRoutes(context),
    ...departmentRoutes(context),
    ...positionRoutes(context),
    ...calendarRoutes(context),
    route(
      {
        method: 'GET',
        path: '/world',
        summary: 'The organization as the engine sees it, for simulations',
        function: 'designer.use',
      },
      async () => context.world.snapshot(),
    ),
  ];
}

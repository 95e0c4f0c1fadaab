import { route, type Route } from '../http/route.js';
import { openApi } from '../http/openApi.js';
import { answerHealth, version } from './health.js';
import type { Services } from './services.js';

/** What machines ask before they know anybody. */
export function publicRoutes(services: Services): Route[] {
  const routes: Route[] = [
    route({ method: 'GET', path: '/health', summary: 'Whether this node works', public: true, raw: true }, ({ ctx }) =>
      answerHealth(ctx, services),
    ),
    route({ method: 'GET', path: '/openapi.json', summary: 'This document', public: true }, async () =>
      openApi([...services.routes, ...routes], version),
    ),
  ];
  return routes;
}

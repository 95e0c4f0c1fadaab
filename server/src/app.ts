import { fileURLToPath } from 'node:url';
import Koa from 'koa';
import { answerErrors } from './http/answerErrors.js';
import { checkCsrf } from './http/checkCsrf.js';
import { compress } from './http/compress.js';
import { limitLoad } from './http/limitLoad.js';
import { logRequests } from './http/logRequests.js';
import { mountRoutes } from './http/mountRoutes.js';
import { securityHeaders } from './http/securityHeaders.js';
import { staticSite } from './http/staticSite.js';
import { readSession } from './identity/readSession.js';
import { pinMetadata } from './metadata/pinMetadata.js';
import { answerHealth } from './services/health.js';
import { publicRoutes } from './services/publicRoutes.js';
import type { Services } from './services/services.js';

const WEB_APPLICATION = fileURLToPath(new URL('../../designer/dist', import.meta.url));

/** The web server: what happens to a request, in order. */
export function createWebApp(services: Services): Koa {
  const app = new Koa();
  app.silent = true; // errors are answered and logged by the chain
  app.use(logRequests(services.log));
  app.use(securityHeaders(services.identity.https));
  app.use(compress);
  app.use(answerErrors(services.log, services.errorMappers));
  app.use(limitLoad());
  app.use(async (ctx, next) => (ctx.path === '/health' ? answerHealth(ctx, services) : next()));
  // A node without the service answers nobody but those who watch it.
  if (!services.heartbeat.services.has('web')) return app;
  app.use(readSession(services.identity));
  app.use(checkCsrf);
  app.use(pinMetadata(services.metadata));
  app.use(mountRoutes([...services.routes, ...publicRoutes(services)]));
  app.use(staticSite(WEB_APPLICATION));
  return app;
}

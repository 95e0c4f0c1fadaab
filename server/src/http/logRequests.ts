import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Actor } from './actor.js';

/** Gives each request an id and writes one line about it: the route's pattern, never the address, names or contents. */
export function logRequests(log: Logger): Middleware {
  return async (ctx, next) => {
    const requestId = randomUUID();
    ctx.state['requestId'] = requestId;
    ctx.set('X-Request-Id', requestId);
    const start = performance.now();
    await next();
    log.info(
      {
        requestId,
        method: ctx.method,
        route: (ctx.state['route'] as string | undefined) ?? 'static',
        status: ctx.status,
        ms: Math.round(performance.now() - start),
        person: (ctx.state['me'] as Actor | undefined)?.personId,
      },
      'request',
    );
  };
}

import { Router } from '@koa/router';
import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import { Accepted } from './accepted.js';
import type { Actor } from './actor.js';
import { HttpError } from './httpError.js';
import { readBody } from './readBody.js';
import { refusals } from './refusals.js';
import type { Route, RouteInput } from './route.js';
import { validate } from './validate.js';

export const API = '/api/v1';

const NO_QUERY = z.strictObject({});
const ANY_PARAMS = z.record(z.string(), z.string().max(200));
const IDEMPOTENCY_KEY = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/);

/** The declared routes as one middleware: authenticate, authorize, validate, handle, answer. */
export function mountRoutes(routes: readonly Route[]): Middleware {
  const router = new Router({ prefix: API });
  for (const route of routes) {
    router.register(route.path, [route.method], async (ctx) => {
      ctx.state['route'] = route.path;
      await served(route, ctx as unknown as Context);
    });
  }
  return router.routes() as unknown as Middleware;
}

async function served(route: Route, ctx: Context): Promise<void> {
  try {
    await serve(route, ctx);
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) await route.refused?.(error, ctx);
    throw error;
  }
}

async function serve(route: Route, ctx: Context): Promise<void> {
  const visitor = ctx.state['me'] as Actor | undefined;
  if (!route.public && !visitor) throw refusals.notSignedIn();
  if (visitor?.viewer && !answersViewers(route)) throw refusals.viewingOnly();
  if (route.function !== undefined && !visitor?.functions.includes(route.function)) throw refusals.forbidden();

  const params = (ctx as unknown as { params: Record<string, string> }).params;
  const key = ctx.get('Idempotency-Key');
  const input: RouteInput<unknown, unknown, unknown> = {
    params: validate(route.params ?? ANY_PARAMS, params),
    query: validate(route.query ?? NO_QUERY, { ...ctx.query }),
    body: route.raw && !route.body ? undefined : await bodyOf(route, ctx),
    visitor,
    get actor() {
      if (!visitor) throw refusals.notSignedIn();
      return visitor;
    },
    requestId: ctx.state['requestId'] as string,
    idempotencyKey: key === '' ? undefined : validate(IDEMPOTENCY_KEY, key),
    ctx,
  };
  const answer = await route.handle(input as RouteInput<never, never, never>);
  if (route.raw) return;
  if (answer instanceof Accepted) {
    ctx.status = 202;
    ctx.body = answer.body;
    return;
  }
  ctx.status = route.status ?? (answer === undefined ? 204 : 200);
  if (answer !== undefined) ctx.body = answer;
}

/** Looking changes nothing and takes nothing along. */
const answersViewers = ({ method, raw, whileViewing }: Route) => whileViewing ?? (method === 'GET' && !raw);

async function bodyOf(route: Route, ctx: Context): Promise<unknown> {
  if (route.method === 'GET') return undefined;
  const body = await readBody(ctx, route.mostBytes);
  if (!route.body) {
    // Clients send `{}` with a POST that needs nothing.
    validate(NO_QUERY, body ?? {});
    return undefined;
  }
  return validate(route.body, body);
}

import type { Context, Middleware } from 'koa';
import { CSRF_COOKIE } from '../http/checkCsrf.js';
import type { IdentityContext } from './identityContext.js';
import { csrfOf, findSession, type Session } from './sessions.js';
import { actorIn } from './viewing.js';

const COOKIE = 'vm_session';

/** Finds out who asks, from the cookie: `ctx.state.me` (Actor), `ctx.state.csrf`, `ctx.state.tokenHash`. */
export function readSession(context: IdentityContext): Middleware {
  return async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) {
      const session = await sessionOf(context, ctx);
      const actor = session && actorIn(context, session);
      if (session && actor) {
        ctx.state['me'] = actor;
        ctx.state['csrf'] = session.csrf;
        ctx.state['tokenHash'] = session.tokenHash;
      }
    }
    await next();
  };
}

/** The session that the browser says it has. */
export async function sessionOf({ database, clock, rules }: IdentityContext, ctx: Context): Promise<Session | undefined> {
  const token = ctx.cookies.get(COOKIE);
  return token ? findSession(database, clock, token, rules) : undefined;
}

/** Gives the browser a session. @returns the token that its pages send back. */
export function setSessionCookies(ctx: Context, token: string, { https }: IdentityContext): string {
  const csrf = csrfOf(token);
  ctx.cookies.secure = https;
  ctx.cookies.set(COOKIE, token, { httpOnly: true, sameSite: 'lax', secure: https, overwrite: true });
  ctx.cookies.set(CSRF_COOKIE, csrf, { httpOnly: false, sameSite: 'lax', secure: https, overwrite: true });
  return csrf;
}

export function clearSessionCookies(ctx: Context): void {
  ctx.cookies.set(COOKIE, null, { overwrite: true });
  ctx.cookies.set(CSRF_COOKIE, null, { httpOnly: false, overwrite: true });
}

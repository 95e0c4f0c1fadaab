import type { Context } from 'koa';
import { z } from 'zod';
import { LOCALES } from '../http/locales.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { changePassword } from './changePassword.js';
import { demoAccounts, demoAccountSchema } from './demoAccounts.js';
import type { IdentityContext } from './identityContext.js';
import { getMe, meSchema } from './me.js';
import { clearSessionCookies, sessionOf, setSessionCookies } from './readSession.js';
import { signIn } from './signIn.js';
import { actorIn, endViewing, startViewing, VIEW_AS } from './viewing.js';

const signInBody = z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(128) });
const passwordBody = z.strictObject({ current: z.string().min(1).max(128), next: z.string().min(8).max(128) });
const viewedBody = z.strictObject({ personId: z.string().length(26) });
const preferencesBody = z.strictObject({ locale: z.enum(LOCALES) });

export function identityRoutes(context: IdentityContext): Route[] {
  const { database } = context;
  /** The session as it is now that it has been changed. */
  async function meOf(ctx: Context) {
    const session = await sessionOf(context, ctx);
    const actor = session && actorIn(context, session);
    if (!actor) throw refusals.notSignedIn();
    return getMe(context, actor, session.csrf);
  }
  return [
    route(
      { method: 'POST', path: '/session', summary: 'Signs in', public: true, body: signInBody, response: meSchema },
      async ({ body, ctx }) => {
        const old = ctx.state['tokenHash'] as string | undefined;
        const { token, personId } = await signIn(context, { ...body, address: ctx.ip });
        if (old !== undefined) await database.write((tx) => tx.run('DELETE FROM sessions WHERE token_hash = ?', [old]));
        const actor = context.actorOf(personId);
        if (!actor) throw refusals.notSignedIn();
        return getMe(context, actor, setSessionCookies(ctx, token, context));
      },
    ),
    route({ method: 'GET', path: '/session', summary: 'Who is signed in', response: meSchema }, ({ actor, ctx }) =>
      getMe(context, actor, ctx.state['csrf'] as string),
    ),
    route({ method: 'DELETE', path: '/session', summary: 'Signs out', whileViewing: true }, async ({ ctx }) => {
      await database.write((tx) => tx.run('DELETE FROM sessions WHERE token_hash = ?', [ctx.state['tokenHash']]));
      clearSessionCookies(ctx);
    }),
    route(
      {
        method: 'PUT',
        path: '/session/viewed',
        summary: 'Sees what another person sees, for half an hour, changing nothing',
        function: VIEW_AS,
        body: viewedBody,
        response: meSchema,
      },
      async ({ body, actor, ctx }) => {
        const tokenHash = ctx.state['tokenHash'] as string;
        await startViewing(context, { actor, tokenHash, personId: body.personId });
        return meOf(ctx);
      },
    ),
    route(
      {
        method: 'DELETE',
        path: '/session/viewed',
        summary: 'Sees with one’s own eyes again',
        whileViewing: true,
        response: meSchema,
      },
      async ({ actor, ctx }) => {
        await endViewing(context, { actor, tokenHash: ctx.state['tokenHash'] as string });
        return meOf(ctx);
      },
    ),
    route(
      { method: 'PUT', path: '/session/password', summary: 'Changes one’s own password', body: passwordBody },
      async ({ body, actor, ctx }) => {
        const token = await changePassword(context, actor.personId, body.current, body.next);
        setSessionCookies(ctx, token, context);
      },
    ),
    route(
      { method: 'PUT', path: '/session/preferences', summary: 'Chooses the language', body: preferencesBody },
      async ({ body, actor }) => {
        await database.write((tx) => tx.run('UPDATE people SET locale = ? WHERE id = ?', [body.locale, actor.personId]));
      },
    ),
    route(
      {
        method: 'GET',
        path: '/demo-accounts',
        summary: 'Accounts to try out a demo with',
        public: true,
        response: z.array(demoAccountSchema),
      },
      async () => {
        const accounts = await demoAccounts(database);
        if (!accounts) throw refusals.notFound();
        return accounts;
      },
    ),
  ];
}

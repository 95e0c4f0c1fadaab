import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import { client } from '../api/client.js';
import { i18n } from '../i18n/i18n.js';
import { useErrors } from '../stores/errors.js';
import { useTags } from '../stores/tags.js';
import { useManifest } from '../stores/manifest.js';
import { useSession } from '../stores/session.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title; pages that show a thing set `document.title` themselves. */
    title?: string;
    /** Open to everybody. */
    public?: boolean;
    /** The navigation is 52 px wide. */
    slim?: boolean;
    /** On the phone: no bar with the sections, because the page has one of its own. */
    ownBar?: boolean;
    /** On the phone: an arrow back instead of the mark. */
    back?: boolean;
    /** One of these functions is needed. */
    needs?: readonly string[];
  }
}

/** Every view declares its addresses in `views/<view>/routes.ts`, exported as `routes`, with components loaded when opened. */
const declared = import.meta.glob<{ routes: readonly RouteRecordRaw[] }>('../views/*/routes.ts', { eager: true });

/** The router: asks once who is there, leads to the sign-in and back, keeps scroll positions. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: Object.values(declared).flatMap((module) => [...module.routes]),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  const session = useSession();

  router.beforeEach(async (to) => {
    if (to.meta.public) return true;
    const me = await session.load();
    if (!me) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
    if (to.meta.needs && !to.meta.needs.some(session.may)) return { name: 'forbidden', query: { from: to.fullPath } };
    return true;
  });
  router.afterEach((to) => {
    const title = to.meta.title ? i18n.global.t(to.meta.title) : '';
    document.title = [title, i18n.global.t('app.name')].filter(Boolean).join(' ');
  });
  router.onError((error) => useErrors().report(error));

  client.onSignedOut(() => {
    session.forget();
    useManifest().forget();
    useTags().forget();
    const here = router.currentRoute.value;
    if (!here.meta.public) void router.push({ name: 'sign-in', query: { next: here.fullPath } });
  });
  return router;
}

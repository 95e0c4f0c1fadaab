import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/', redirect: '/workbench' },
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('./ForbiddenView.vue'),
    meta: { title: 'app.forbidden.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundView.vue'),
    meta: { title: 'app.notFound.title' },
  },
];

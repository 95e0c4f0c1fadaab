import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/requests/:id',
    name: 'request',
    component: () => import('./RequestPage.vue'),
    meta: { title: 'request.title', ownBar: true, back: true },
  },
];

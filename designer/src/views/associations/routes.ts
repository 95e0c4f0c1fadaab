import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/records/:entity/associations',
    name: 'associations',
    component: () => import('./AssociationsPage.vue'),
    meta: { title: 'associations.title', back: true },
  },
];

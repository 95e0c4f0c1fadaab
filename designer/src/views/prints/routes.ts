import type { RouteRecordRaw } from 'vue-router';

const one = { title: 'prints.title', back: true };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/records/:entity/print', name: 'print-list', component: () => import('./PrintPage.vue'), meta: one },
  { path: '/records/:entity/:id/print', name: 'print-record', component: () => import('./PrintPage.vue'), meta: one },
];

import type { RouteRecordRaw } from 'vue-router';

const one = { title: 'shell.data', back: true };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/exports', name: 'exports', component: () => import('./ExportsPage.vue'), meta: one },
  { path: '/records/:entity/import', name: 'imports', component: () => import('./ImportsPage.vue'), meta: one },
  { path: '/records/:entity/import/:id', name: 'import', component: () => import('./ImportPage.vue'), meta: one },
];

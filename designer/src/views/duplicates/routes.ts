import type { RouteRecordRaw } from 'vue-router';

const one = { title: 'duplicates.title', back: true };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/records/:entity/duplicates', name: 'duplicates', component: () => import('./DuplicatesPage.vue'), meta: one },
  { path: '/records/:entity/duplicates/kept', name: 'kept-apart', component: () => import('./DuplicatesPage.vue'), meta: one },
  { path: '/records/:entity/duplicates/merged', name: 'merged', component: () => import('./DuplicatesPage.vue'), meta: one },
  { path: '/records/:entity/duplicates/:id', name: 'duplicate', component: () => import('./MergePage.vue'), meta: one },
];

import type { RouteRecordRaw } from 'vue-router';

const one = { title: 'cleaning.title', back: true, needs: ['records.manage'] };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/records/:entity/cleaning', name: 'cleaning', component: () => import('./CleaningPage.vue'), meta: one },
  { path: '/records/:entity/cleaning/jobs', name: 'cleaning-jobs', component: () => import('./CleaningPage.vue'), meta: one },
  { path: '/records/:entity/cleaning/jobs/:id', name: 'cleaning-job', component: () => import('./CleaningPage.vue'), meta: one },
];

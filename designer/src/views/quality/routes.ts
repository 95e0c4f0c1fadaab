import type { RouteRecordRaw } from 'vue-router';

const one = { title: 'quality.title', back: true };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/subjects', name: 'subjects', component: () => import('./SubjectsPage.vue'), meta: { title: 'quality.subjects' } },
  { path: '/records/:entity/quality', name: 'quality', component: () => import('./QualityPage.vue'), meta: one },
  { path: '/records/:entity/quality/findings', name: 'findings', component: () => import('./QualityPage.vue'), meta: one },
];

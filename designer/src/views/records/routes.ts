import type { RouteRecordRaw } from 'vue-router';

const records = { title: 'shell.data' };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/records', name: 'records-home', component: () => import('./EntityList.vue'), meta: records },
  { path: '/records/:entity', name: 'records', component: () => import('./RecordListPage.vue'), meta: records },
];

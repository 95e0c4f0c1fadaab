import type { RouteRecordRaw } from 'vue-router';

const list = { title: 'shell.data' };
const one = { title: 'shell.data', ownBar: true, back: true };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/records', name: 'records-home', component: () => import('./EntityList.vue'), meta: list },
  { path: '/records/:entity', name: 'records', component: () => import('./list/RecordListPage.vue'), meta: list },
  { path: '/records/:entity/new', name: 'record-new', component: () => import('./edit/RecordFormPage.vue'), meta: one },
  { path: '/records/:entity/bin', name: 'bin', component: () => import('./bin/BinPage.vue'), meta: { ...list, back: true } },
  { path: '/records/:entity/:id', name: 'record', component: () => import('./detail/RecordPage.vue'), meta: one },
  { path: '/records/:entity/:id/edit', name: 'record-edit', component: () => import('./edit/RecordFormPage.vue'), meta: one },
];

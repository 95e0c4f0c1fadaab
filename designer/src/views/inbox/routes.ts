import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/inbox/:item?', name: 'inbox', component: () => import('./InboxView.vue'), meta: { title: 'shell.inbox' } },
];

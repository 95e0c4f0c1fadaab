import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/me', name: 'me', component: () => import('./MeView.vue'), meta: { title: 'shell.me' } },
];

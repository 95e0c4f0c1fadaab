import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/start', name: 'start', component: () => import('./StartView.vue'), meta: { title: 'shell.start' } },
  {
    path: '/start/:flow',
    name: 'start-flow',
    component: () => import('./StartView.vue'),
    meta: { title: 'shell.start', ownBar: true, back: true },
  },
];

import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/workbench', name: 'workbench', component: () => import('./WorkbenchView.vue'), meta: { title: 'shell.workbench' } },
];

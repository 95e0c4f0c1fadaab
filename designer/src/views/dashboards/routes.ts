import type { RouteRecordRaw } from 'vue-router';

const meta = { title: 'dashboards.title' };

export const routes: readonly RouteRecordRaw[] = [
  { path: '/dashboards/:dashboard?', name: 'dashboards', component: () => import('./DashboardsPage.vue'), meta },
];

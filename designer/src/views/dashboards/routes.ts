import type { RouteRecordRaw } from 'vue-router';

const meta = { title: 'dashboards.title' };
const builder = () => import('./builder/BuilderPage.vue');

export const routes: readonly RouteRecordRaw[] = [
  { path: '/dashboards/:dashboard?', name: 'dashboards', component: () => import('./DashboardsPage.vue'), meta },
  { path: '/dashboards/rows/:entity', name: 'dashboard-rows', component: () => import('./RowsPage.vue'), meta },
  { path: '/dashboards/new', name: 'dashboard-new', component: builder, meta },
  { path: '/dashboards/:dashboard/edit', name: 'dashboard-edit', component: builder, meta },
  { path: '/dashboards/:dashboard/arrange', name: 'dashboard-arrange', component: builder, meta },
];

import type { RouteRecordRaw } from 'vue-router';

const needs = ['designer.use'];

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/designer',
    name: 'designer',
    component: () => import('./DesignerList.vue'),
    meta: { title: 'shell.designer', needs },
  },
  {
    path: '/designer/:key',
    name: 'designer-flow',
    component: () => import('./DesignerPage.vue'),
    meta: { title: 'shell.designer', slim: true, back: true, needs },
  },
  {
    path: '/designer/:key/versions/:version',
    name: 'designer-version',
    component: () => import('./VersionPage.vue'),
    meta: { title: 'shell.designer', slim: true, back: true, needs },
  },
];

import type { RouteRecordRaw } from 'vue-router';

export const routes: readonly RouteRecordRaw[] = [
  { path: '/admin', redirect: '/admin/mails' },
  {
    path: '/admin/mails',
    name: 'admin-mails',
    component: () => import('./mails/MailLedgerPage.vue'),
    meta: { title: 'admin.mails.title', needs: ['mail.read'] },
  },
];

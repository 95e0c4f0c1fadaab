import type { RouteRecordRaw } from 'vue-router';
import { useSession } from '../../stores/session.js';
import { adminSections } from './adminSections.js';

/** The first page that the person may open; without any, one whose guard says so. */
function firstAllowed(): string {
  const { may } = useSession();
  return (adminSections.find((section) => may(section.needs)) ?? adminSections[0]!).to;
}

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./AdminFrame.vue'),
    children: [
      // A guard, not a redirect: that would be followed before the session is known.
      { path: '', component: { render: () => null }, beforeEnter: firstAllowed },
      ...adminSections.map(({ name, to, label, needs, page }): RouteRecordRaw => ({
        path: to,
        name,
        component: page,
        meta: { title: label, needs: [needs] },
      })),
    ],
  },
];

import type { RouteRecordRaw } from 'vue-router';

export interface AdminSection {
  /** Name of the route. */
  readonly name: string;
  readonly to: string;
  /** Key of the text. */
  readonly label: string;
  /** The function that opens it. */
  readonly needs: string;
  readonly page: NonNullable<RouteRecordRaw['component']>;
}

/** The pages of the administration, in the order of their tabs. */
export const adminSections: readonly AdminSection[] = [
  {
    name: 'admin-people',
    to: '/admin/people',
    label: 'people.title',
    needs: 'organization.manage',
    page: () => import('./people/PeoplePage.vue'),
  },
  {
    name: 'admin-mails',
    to: '/admin/mails',
    label: 'admin.mails.title',
    needs: 'mail.read',
    page: () => import('./mails/MailLedgerPage.vue'),
  },
];

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
    name: 'admin-departments',
    to: '/admin/departments',
    label: 'departments.title',
    needs: 'organization.manage',
    page: () => import('./departments/DepartmentsPage.vue'),
  },
  {
    name: 'admin-roles',
    to: '/admin/roles',
    label: 'roles.title',
    needs: 'roles.manage',
    page: () => import('./roles/RolesPage.vue'),
  },
  {
    name: 'admin-metadata',
    to: '/admin/metadata',
    label: 'metadata.title',
    needs: 'metadata.manage',
    page: () => import('./metadata/MetadataPage.vue'),
  },
  {
    name: 'admin-dictionaries',
    to: '/admin/dictionaries',
    label: 'dictionaries.title',
    needs: 'metadata.manage',
    page: () => import('./dictionaries/DictionariesPage.vue'),
  },
  {
    name: 'admin-intake',
    to: '/admin/intake',
    label: 'intake.title',
    needs: 'roles.manage',
    page: () => import('./intake/IntakePage.vue'),
  },
  {
    name: 'admin-tags',
    to: '/admin/tags',
    label: 'tags.title',
    needs: 'records.manage',
    page: () => import('./tags/TagsPage.vue'),
  },
  {
    name: 'admin-schedules',
    to: '/admin/schedules',
    label: 'schedules.title',
    needs: 'metadata.manage',
    page: () => import('./schedules/SchedulesPage.vue'),
  },
  {
    name: 'admin-calendar',
    to: '/admin/calendar',
    label: 'calendar.title',
    needs: 'calendar.manage',
    page: () => import('./calendar/CalendarPage.vue'),
  },
  {
    name: 'admin-mails',
    to: '/admin/mails',
    label: 'admin.mails.title',
    needs: 'mail.read',
    page: () => import('./mails/MailLedgerPage.vue'),
  },
  {
    name: 'admin-audit',
    to: '/admin/audit',
    label: 'audit.title',
    needs: 'audit.read',
    page: () => import('./audit/AuditPage.vue'),
  },
];

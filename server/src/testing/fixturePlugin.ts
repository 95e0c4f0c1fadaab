import type { OrganizationSeed, PluginDefinition } from '@vermilion/plugin-kit';

/** A ULID-shaped id that says what it is for. */
export const fixtureId = (number: number): string => String(number).padStart(26, '0');

const person = (number: number, username: string, name: string, more: Partial<OrganizationSeed['people'][number]> = {}) => ({
  id: fixtureId(number),
  employeeNo: `E${String(number).padStart(6, '0')}`,
  name,
  username,
  password: 'vermilion',
  mobile: `1380000${String(number).padStart(4, '0')}`,
  email: `${username}@example.com`,
  departmentId: fixtureId(11),
  secondaryDepartmentIds: [],
  positionId: fixtureId(21),
  managerId: null,
  active: true,
  absences: [],
  ...more,
});

const seed: OrganizationSeed = {
  departments: [
    { id: fixtureId(10), code: 'ROOT', name: '总公司', parentId: null, leaderId: fixtureId(101), sort: 0 },
    { id: fixtureId(11), code: 'SALES', name: '销售部', parentId: fixtureId(10), leaderId: fixtureId(102), sort: 1 },
  ],
  positions: [{ id: fixtureId(21), code: 'clerk', name: '职员', level: 3 }],
  people: [
    person(101, 'admin', '林知远', { departmentId: fixtureId(10) }),
    person(102, 'manager', '顾明谦', { managerId: fixtureId(101) }),
    person(103, 'sales', '程予安', { managerId: fixtureId(102) }),
    person(104, 'gone', '许南枝', { active: false }),
  ],
  roleMembers: [{ role: 'fixture:administrator', people: [fixtureId(101)] }],
  accounts: [
    { username: 'admin', role: { zh: '系统管理员', en: 'Administrator' } },
    { username: 'sales', role: { zh: '销售', en: 'Sales' } },
  ],
};

/** A tiny scenario for tests of the platform alone: four people, two departments, one role that may do everything. */
export const fixturePlugin: PluginDefinition = {
  id: 'fixture',
  title: { zh: '测试', en: 'Fixture' },
  version: '1.0.0',
  needs: [],
  dictionaries: {},
  entities: {},
  forms: {},
  flows: {},
  handlers: {},
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
  roles: {
    administrator: {
      title: { zh: '系统管理员', en: 'Administrator' },
      grants: [],
      functions: [
        'organization.manage',
        'roles.manage',
        'people.viewAs',
        'calendar.manage',
        'audit.read',
        'designer.use',
        'requests.administer',
        'mail.read',
        'metadata.manage',
      ],
    },
  },
  organization: () => seed,
  calendarDays: (year) => (year === 2026 ? [{ day: '2026-10-01', kind: 'holiday', name: '国庆节', source: 'seed' }] : undefined),
  root: import.meta.url,
};

/** What to pass as `plugins` to `startTestServer`. */
export const FIXTURE_PLUGIN: readonly string[] = [import.meta.url];

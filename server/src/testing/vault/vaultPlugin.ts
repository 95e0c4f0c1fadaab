import type { EntityGrant, OrganizationSeed, PluginDefinition, RoleDefinition } from '@vermilion/plugin-kit';
import { fixtureId, fixturePlugin } from '../fixturePlugin.js';

const label = (text: string) => ({ zh: text, en: text });
const all = { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all' } as const;
const BLIND = { hidden: 'hidden', masked: 'masked' } as const;
const OPEN = { personal: 'write', sensitive: 'write' } as const;

/** What a role may do with cases and with the subjects that these refer to. */
const role = (
  title: string,
  actions: EntityGrant['actions'],
  fields: NonNullable<EntityGrant['fields']> = {},
  subject: NonNullable<EntityGrant['fields']> = {},
): RoleDefinition => ({
  title: label(title),
  grants: [
    { entity: 'vault:case', actions, fields },
    { entity: 'vault:subject', actions, fields: subject },
  ],
});

/**
 * Who reads, one person for each way of being allowed to: `paired` has two roles, one with rows without columns and one with columns
 * without rows; `approver` has a task only; `watcher` has a copy of the request and a role that hides fields; `stranger` has nothing.
 */
export const READERS = ['stranger', 'viewer', 'blind', 'paired', 'director', 'approver', 'watcher', 'administrator'] as const;
export type Reader = (typeof READERS)[number];

const rolesOf: Readonly<Record<Reader | 'author', readonly string[]>> = {
  author: ['author'],
  stranger: [],
  viewer: ['viewer'],
  blind: ['blind'],
  paired: ['blind', 'ownClear'],
  director: ['director'],
  approver: [],
  watcher: ['blind'],
  administrator: ['administrator'],
};
const people = Object.keys(rolesOf) as readonly (keyof typeof rolesOf)[];
const idOf = (username: string) => fixtureId(101 + people.findIndex((each) => each === username));

const seed: OrganizationSeed = {
  ...fixturePlugin.organization!({ seed: 1, size: 'S', now: 0 }),
  departments: [
    { id: fixtureId(10), code: 'ROOT', name: '总公司', parentId: null, leaderId: idOf('administrator'), sort: 0 },
    { id: fixtureId(11), code: 'ARCHIVE', name: '档案部', parentId: fixtureId(10), leaderId: idOf('approver'), sort: 1 },
  ],
  people: people.map((username, index) => ({
    id: idOf(username),
    employeeNo: `E${String(index).padStart(6, '0')}`,
    name: `人员${index}`,
    username,
    password: 'vermilion',
    mobile: `1380000${String(index).padStart(4, '0')}`,
    email: `${username}@example.com`,
    departmentId: fixtureId(11),
    secondaryDepartmentIds: [],
    positionId: fixtureId(21),
    managerId: null,
    active: true,
    absences: [],
  })),
  roleMembers: [...new Set(Object.values(rolesOf).flat())].map((name) => ({
    role: `vault:${name}`,
    people: people.filter((username) => rolesOf[username].includes(name)).map(idOf),
  })),
  accounts: people.map((username) => ({ username, role: label(username) })),
};

/** One field of each sensitivity, a reference, a flow about it and a dashboard: to see by which way a value gets out. */
export const vaultPlugin: PluginDefinition = {
  ...fixturePlugin,
  id: 'vault',
  title: label('档案'),
  entities: {
    subject: {
      title: label('对象'),
      titleField: 'codename',
      fields: { codename: { kind: 'text', label: label('代号'), length: 40, required: true, list: true } },
    },
    case: {
      title: label('卷宗'),
      titleField: 'name',
      fields: {
        name: { kind: 'text', label: label('名称'), length: 40, required: true, list: true },
        open: { kind: 'text', label: label('公开'), length: 40, list: true },
        personal: { kind: 'phone', label: label('手机'), sensitivity: 'personal', list: true },
        sensitive: { kind: 'idcard', label: label('证件'), sensitivity: 'sensitive' },
        hidden: { kind: 'text', label: label('内情'), length: 40, list: true },
        masked: { kind: 'text', label: label('线索'), length: 40, list: true },
        subject: { kind: 'ref', label: label('对象'), entity: 'vault:subject', list: true },
        parent: { kind: 'ref', label: label('主卷'), entity: 'vault:case' },
      },
    },
  },
  forms: {
    case: {
      title: label('卷宗'),
      entity: 'vault:case',
      sections: [{ fields: ['name', 'open', 'personal', 'sensitive', 'hidden', 'masked', 'subject'] }],
    },
  },
  flows: {
    open: {
      title: label('立卷'),
      category: label('档案'),
      diagram: 'vault.bpmn',
      start: 'vault:case',
      startableBy: [],
      requestTitle: '立卷：{name} {personal} {sensitive}',
      summary: ['open', 'personal', 'sensitive', 'hidden', 'masked', 'subject'],
    },
  },
  duplicateRules: {
    same: {
      title: label('相同'),
      entity: 'vault:case',
      blocking: [[{ field: 'personal', by: 'exact' }]],
      evidence: [{ on: [{ field: 'personal', by: 'exact' }], score: 0.97, level: 'queue', message: label('手机相同') }],
    },
  },
  cleaningRules: {
    lower: {
      title: label('小写'),
      entity: 'vault:case',
      steps: [{ step: 'lowerCase', fields: ['open', 'hidden', 'masked'] }],
    },
  },
  dashboards: {
    all: {
      title: label('一览'),
      audience: [],
      widgets: {
        rows: {
          kind: 'table',
          title: label('卷宗'),
          entity: 'vault:case',
          columns: ['name', 'open', 'personal', 'sensitive', 'hidden', 'masked', 'subject'],
          sort: { field: 'createdAt' },
          limit: 100,
          place: [0, 0, 24, 6],
        },
        ...Object.fromEntries(
          ['open', 'personal', 'hidden', 'masked', 'subject'].map((field, index) => [
            `by${index}`,
            {
              kind: 'bar' as const,
              title: label(field),
              entity: 'vault:case',
              measures: [{ label: label('数量'), of: 'count' as const }],
              dimensions: [{ field }],
              place: [0, 6 * (index + 1), 24, 6] as const,
            },
          ]),
        ),
      },
    },
  },
  roles: {
    administrator: fixturePlugin.roles['administrator']!,
    author: role('立卷人', { view: 'own', create: 'all', edit: 'own', export: 'own' }, OPEN),
    viewer: role('阅览', { view: 'all', export: 'all' }),
    blind: { ...role('外借', { ...all }, { ...BLIND }, { codename: 'hidden' }), functions: ['records.manage'] },
    ownClear: role('本人', { view: 'own', edit: 'own', export: 'own' }, OPEN),
    director: { ...role('馆长', { ...all, reveal: 'all' }, OPEN), functions: ['records.manage'] },
  },
  organization: () => seed,
  root: import.meta.url,
};

/** What to pass as `plugins` to `startTestServer`. */
export const VAULT: readonly string[] = [import.meta.url];

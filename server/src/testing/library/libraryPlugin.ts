import type { EntityDefinition, EntityGrant, PluginDefinition, RoleDefinition } from '@vermilion/plugin-kit';

const text = (zh: string) => ({ zh, en: zh });

/** One field of each sensitivity and of every way of storing, rules, a number, a status that walks. */
const member: EntityDefinition = {
  title: { zh: '读者', en: 'Member' },
  titleField: 'name',
  serial: { pattern: 'M{yyyyMM}{deptcode}{seq3}', assign: 'create' },
  fields: {
    name: { kind: 'text', label: text('姓名'), length: 40, required: true, list: true, indexed: true },
    nickname: { kind: 'text', label: text('昵称'), length: 40, list: true },
    mobile: { kind: 'phone', label: text('手机'), sensitivity: 'personal', unique: true },
    idNo: { kind: 'idcard', label: text('身份证号'), sensitivity: 'sensitive', unique: true },
    deposit: { kind: 'money', label: text('押金'), min: 0 },
    points: { kind: 'int', label: text('积分'), default: 0 },
    status: { kind: 'select', label: text('状态'), dictionary: 'lib:memberStatus', default: 'active', filter: true },
    source: { kind: 'text', label: text('来源'), length: 20 },
    topics: { kind: 'tags', label: text('兴趣') },
    joinedOn: { kind: 'date', label: text('入会'), writeOnce: true },
    sponsor: { kind: 'ref', label: text('介绍人'), entity: 'lib:member' },
    contactPerson: { kind: 'user', label: text('馆员') },
    loans: { kind: 'int', label: text('在借'), computed: true, default: 0 },
    total: { kind: 'money', label: text('合计'), computed: true, formula: 'deposit + points' },
    active: { kind: 'bool', label: text('启用'), default: true },
    seenAt: { kind: 'datetime', label: text('到访') },
    note: { kind: 'longtext', label: text('备注') },
  },
  indexes: [{ fields: ['nickname', 'source'], unique: true }],
  rules: [
    {
      id: 'vip',
      must: 'status != "vip" or deposit >= 100',
      field: 'deposit',
      message: { zh: '贵宾押金至少 100', en: 'A VIP pays a deposit of at least 100.' },
    },
  ],
};

const everything = { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all' } as const;
const own = { view: 'own', create: 'own', edit: 'own', delete: 'own' } as const;

const role = (
  title: string,
  actions: EntityGrant['actions'],
  fields?: EntityGrant['fields'],
  exportLimits?: EntityGrant['exportLimits'],
): RoleDefinition => ({
  title: text(title),
  grants: [{ entity: 'lib:member', actions, ...(fields ? { fields } : {}), ...(exportLimits ? { exportLimits } : {}) }],
});

/** A library for the tests of records. */
export const libraryPlugin: PluginDefinition = {
  id: 'lib',
  title: { zh: '图书馆', en: 'Library' },
  version: '1.0.0',
  needs: [],
  dictionaries: {
    memberStatus: {
      title: text('状态'),
      items: {
        active: { label: { zh: '正常', en: 'Active' } },
        vip: { label: { zh: '贵宾', en: 'VIP' } },
        closed: { label: { zh: '注销', en: 'Closed' } },
      },
      transitions: { active: ['vip', 'closed'], vip: ['active'], closed: [] },
    },
  },
  entities: { member },
  forms: {
    application: {
      title: text('申请'),
      entity: 'lib:member',
      sections: [{ fields: ['name', 'mobile', 'reason'] }],
      extra: { reason: { kind: 'text', label: text('理由') } },
    },
  },
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
    librarian: role('馆员', own),
    keeper: role('主管', { view: 'department', edit: 'department' }, { mobile: 'write', deposit: 'hidden' }),
    director: role('馆长', everything, { mobile: 'write', idNo: 'write' }),
    auditor: role('审计', { view: 'all', export: 'all' }, { note: 'hidden', nickname: 'masked' }, { rows: 2, perDay: 4 }),
    archivist: role('档案', { view: 'all', export: 'all' }, {}, { rows: 30_000, perDay: 40_000 }),
    branch: role('分馆', { view: 'departmentTree' }),
    clerk: role('前台', { ...own, reveal: 'own' }, { note: 'hidden' }),
    dropbox: role('投递', { create: 'all' }),
    registrar: role(
      '登记',
      { create: 'all', view: 'all', import: 'all', export: 'all' },
      { mobile: 'hidden', points: 'read' },
      { rows: 1, perDay: 9 },
    ),
  },
  root: import.meta.url,
};

import { defineRole } from '@vermilion/plugin-kit';

const everything = {
  view: 'all',
  create: 'all',
  edit: 'all',
  delete: 'all',
  import: 'all',
  export: 'all',
  reveal: 'all',
} as const;

export const administrator = defineRole({
  title: { zh: '系统管理员', en: 'Administrator' },
  description: { zh: '全部功能与全部数据；敏感字段仍脱敏', en: 'All functions and all data; sensitive fields stay masked' },
  grants: [
    { entity: 'department', actions: { view: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all' } },
    { entity: 'person', actions: { view: 'all', create: 'all', edit: 'all', export: 'all' }, fields: { mobile: 'write' } },
    { entity: 'position', actions: { view: 'all', create: 'all', edit: 'all', export: 'all' } },
    { entity: '*', actions: everything },
    { entity: 'calendarDay', actions: { view: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all' } },
  ],
  functions: [
    'designer.use',
    'organization.manage',
    'roles.manage',
    'people.viewAs',
    'mail.read',
    'requests.administer',
    'audit.read',
    'calendar.manage',
    'records.manage',
    'metadata.manage',
    'import.history',
  ],
});

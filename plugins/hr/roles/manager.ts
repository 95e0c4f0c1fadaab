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

export const manager = defineRole({
  title: { zh: '人事经理', en: 'Head of personnel' },
  description: { zh: '全部人事数据', en: 'All personnel data' },
  functions: ['records.manage'],
  grants: [
    {
      entity: 'employee',
      actions: everything,
      fields: { mobile: 'write', birthDate: 'read', emergencyName: 'write', emergencyPhone: 'write', baseSalary: 'write' },
    },
    { entity: 'leave', actions: everything },
    { entity: 'recruitment', actions: everything, fields: { salaryMax: 'write' } },
    { entity: 'regularization', actions: everything },
    { entity: 'resignation', actions: everything },
    { entity: 'attendance', actions: everything },
    { entity: 'review', actions: everything, fields: { comment: 'write' } },
  ],
});

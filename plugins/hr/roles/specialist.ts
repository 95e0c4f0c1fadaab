import { defineRole } from '@vermilion/plugin-kit';

const all = { view: 'all', create: 'all', edit: 'all', import: 'all', export: 'all' } as const;

export const specialist = defineRole({
  title: { zh: '人事专员', en: 'Personnel officer' },
  description: { zh: '全员档案读写（薪资除外），证件脱敏', en: 'All files but pay; identity numbers masked' },
  grants: [
    {
      entity: 'employee',
      actions: { ...all, reveal: 'all' },
      fields: {
        mobile: 'write',
        birthDate: 'read',
        emergencyName: 'write',
        emergencyPhone: 'write',
        baseSalary: 'hidden',
        bankCard: 'hidden',
      },
    },
    { entity: 'leave', actions: all },
    { entity: 'recruitment', actions: all, fields: { salaryMax: 'hidden' } },
    { entity: 'regularization', actions: all },
    { entity: 'resignation', actions: all },
    { entity: 'attendance', actions: all },
    { entity: 'review', actions: { view: 'all' } },
  ],
});

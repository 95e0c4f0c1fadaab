import { defineRole } from '@vermilion/plugin-kit';

export const payroll = defineRole({
  title: { zh: '薪酬专员', en: 'Payroll officer' },
  description: { zh: '薪资与工资卡明文', en: 'Sees pay and salary cards in plain' },
  grants: [
    {
      entity: 'employee',
      actions: { view: 'all', edit: 'all', reveal: 'all' },
      fields: { baseSalary: 'write', bankCard: 'write', idNo: 'hidden', emergencyName: 'hidden', emergencyPhone: 'hidden' },
    },
    { entity: 'attendance', actions: { view: 'all', export: 'all' } },
    { entity: 'leave', actions: { view: 'all', export: 'all' } },
  ],
});

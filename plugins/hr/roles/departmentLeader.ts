import { defineRole } from '@vermilion/plugin-kit';

const below = { view: 'departmentTree' } as const;

export const departmentLeader = defineRole({
  title: { zh: '部门负责人', en: 'Department leader' },
  description: { zh: '本部门员工，不含证件与薪资', en: 'The people of the department, without identity numbers and pay' },
  grants: [
    {
      entity: 'employee',
      actions: below,
      fields: { idNo: 'hidden', baseSalary: 'hidden', bankCard: 'hidden', emergencyName: 'hidden', emergencyPhone: 'hidden' },
    },
    { entity: 'leave', actions: below },
    {
      entity: 'recruitment',
      actions: { ...below, create: 'departmentTree', edit: 'departmentTree' },
      fields: { salaryMax: 'write' },
    },
    { entity: 'regularization', actions: below },
    { entity: 'resignation', actions: below },
    { entity: 'attendance', actions: below },
    {
      entity: 'review',
      actions: { view: 'departmentTree', create: 'departmentTree', edit: 'departmentTree' },
      fields: { comment: 'write' },
    },
  ],
});

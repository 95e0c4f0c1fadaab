import { defineRole } from '@vermilion/plugin-kit';

const own = { view: 'own' } as const;

export const self = defineRole({
  title: { zh: '员工自助', en: 'Employee' },
  description: { zh: '仅本人档案', en: 'Only one’s own file' },
  grants: [
    {
      entity: 'employee',
      actions: { view: 'own', edit: 'own' },
      fields: {
        mobile: 'write',
        emergencyName: 'write',
        emergencyPhone: 'write',
        birthDate: 'read',
        employeeNo: 'read',
        account: 'read',
        name: 'read',
        department: 'read',
        position: 'read',
        hireDate: 'read',
        probationEnd: 'read',
        status: 'read',
        contractKind: 'read',
        contractEnd: 'read',
        performance: 'read',
        education: 'read',
        school: 'read',
        skills: 'read',
        regularDate: 'read',
        leftDate: 'read',
        workYears: 'read',
        baseSalary: 'hidden',
      },
    },
    { entity: 'leave', actions: { view: 'own', create: 'own', edit: 'own', delete: 'own' } },
    { entity: 'regularization', actions: { view: 'own', create: 'own' } },
    { entity: 'resignation', actions: { view: 'own', create: 'own' } },
    { entity: 'attendance', actions: own },
    { entity: 'review', actions: own, fields: { comment: 'read' } },
  ],
});

import { defineView } from '@vermilion/plugin-kit';

export const probations = defineView({
  title: { zh: '试用期', en: 'In probation' },
  entity: 'employee',
  where: { field: 'status', op: 'eq', value: 'probation' },
  sort: { field: 'probationEnd' },
  columns: ['employeeNo', 'name', 'department', 'hireDate', 'probationEnd'],
  audience: ['specialist', 'manager', 'departmentLeader'],
});

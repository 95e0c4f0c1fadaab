import { defineView } from '@vermilion/plugin-kit';

export const recruitments = defineView({
  title: { zh: '招聘进展', en: 'Recruitment' },
  entity: 'recruitment',
  sort: { field: 'expectedDate' },
  audience: ['specialist', 'manager', 'departmentLeader'],
});

import { defineRole } from '@vermilion/plugin-kit';

export const auditor = defineRole({
  title: { zh: '审计员', en: 'Auditor' },
  description: { zh: '日志与审批轨迹只读，看不到敏感明文', en: 'Reads logs and approval trails, nothing sensitive in plain' },
  grants: [
    { entity: 'department', actions: { view: 'all' } },
    { entity: 'person', actions: { view: 'all' } },
  ],
  functions: ['audit.read', 'mail.read'],
});

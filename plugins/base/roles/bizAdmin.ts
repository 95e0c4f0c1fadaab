import { defineRole } from '@vermilion/plugin-kit';

export const bizAdmin = defineRole({
  title: { zh: '业务管理员', en: 'Business administrator' },
  description: { zh: '管理业务数据与在途申请', en: 'Manages business data and running requests' },
  grants: [
    { entity: 'department', actions: { view: 'all' } },
    { entity: 'person', actions: { view: 'all' } },
    { entity: 'position', actions: { view: 'all' } },
    { entity: 'calendarDay', actions: { view: 'all' } },
  ],
  functions: ['records.manage', 'requests.administer', 'mail.read'],
});

import { defineSchedule } from '@vermilion/plugin-kit';

export const followUpDue = defineSchedule({
  title: { zh: '跟进提醒', en: 'Follow-ups that are due' },
  rhythm: { every: 'day', at: '8:30' },
  entity: 'enterpriseCustomer',
  where: { field: 'inPool', op: 'eq', value: false },
  remind: {
    due: 'nextFollowAt',
    daysBefore: [0, -1],
    tell: ['owner'],
    text: { zh: '客户“{title}”应于 {due} 跟进', en: '"{title}" was to be followed up on {due}' },
  },
});

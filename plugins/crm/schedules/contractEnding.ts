import { defineSchedule } from '@vermilion/plugin-kit';

export const contractEnding = defineSchedule({
  title: { zh: '合同到期提醒', en: 'Contracts that end' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'contract',
  where: { field: 'status', op: 'in', value: ['signed', 'executing'] },
  remind: {
    due: 'endDate',
    daysBefore: [30, 7, 1],
    tell: ['owner', 'leader'],
    text: { zh: '合同“{title}”将于 {due} 到期', en: 'The contract "{title}" ends on {due}' },
  },
});

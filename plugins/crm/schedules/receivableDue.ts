import { defineSchedule } from '@vermilion/plugin-kit';

export const receivableDue = defineSchedule({
  title: { zh: '回款到期提醒', en: 'Receivables that are due' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'receivablePlan',
  where: { field: 'outstanding', op: 'gte', value: '0.01' },
  remind: {
    due: 'dueDate',
    daysBefore: [7, 0],
    tell: ['owner'],
    text: { zh: '第 {title} 期回款计划于 {due} 到期', en: 'Installment {title} is due on {due}' },
  },
});

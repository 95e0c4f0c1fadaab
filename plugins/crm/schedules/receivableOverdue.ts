import { defineSchedule } from '@vermilion/plugin-kit';

export const receivableOverdue = defineSchedule({
  title: { zh: '回款逾期提醒', en: 'Receivables that are overdue' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'receivablePlan',
  where: { field: 'outstanding', op: 'gte', value: '0.01' },
  remind: {
    due: 'dueDate',
    daysBefore: [-1, -15, -30],
    tell: ['owner', 'leader', { role: 'finance' }],
    text: { zh: '第 {title} 期回款已逾期，计划日期 {due}', en: 'Installment {title} is overdue since {due}' },
  },
});

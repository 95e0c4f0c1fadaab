import { defineView } from '@vermilion/plugin-kit';

export const dueReceivables = defineView({
  title: { zh: '回款日历', en: 'Receivables by day' },
  entity: 'receivablePlan',
  where: { field: 'outstanding', op: 'gte', value: '0.01' },
  columns: ['contract', 'outstanding'],
  as: 'calendar',
  by: 'dueDate',
  audience: [],
});

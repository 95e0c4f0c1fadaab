import { defineView } from '@vermilion/plugin-kit';

export const dueLoans = defineView({
  title: { zh: '本周应还', en: 'Due this week' },
  entity: 'loan',
  where: {
    all: [
      { field: 'status', op: 'eq', value: 'lent' },
      { field: 'until', op: 'within', value: 'thisWeek' },
    ],
  },
  sort: { field: 'until' },
  audience: ['librarian'],
});

import { defineDashboard } from '@vermilion/plugin-kit';

const count = { label: { zh: '册数', en: 'Books' }, of: 'count' } as const;

/** What is lent, and what is asked for most. */
export const desk = defineDashboard({
  title: { zh: '借阅台', en: 'Desk' },
  audience: ['librarian'],
  widgets: {
    lent: {
      kind: 'metric',
      title: { zh: '在借', en: 'Lent' },
      entity: 'loan',
      where: { field: 'status', op: 'eq', value: 'lent' },
      measure: count,
      place: [0, 0, 6, 3],
    },
    months: {
      kind: 'column',
      title: { zh: '每月借阅', en: 'Loans by month' },
      entity: 'loan',
      measures: [count],
      dimensions: [{ field: 'from', grain: 'month' }],
      place: [6, 0, 18, 8],
    },
  },
});

import { decimal, defineEntity, longtext, ref, select, text } from '@vermilion/plugin-kit';

export const review = defineEntity({
  title: { zh: '绩效考核', en: 'Performance review' },
  titleField: 'period',
  icon: 'chart-no-axes-column',
  fields: {
    employee: ref('employee', { zh: '员工', en: 'Employee' }, { required: true, indexed: true, list: true }),
    period: text(
      { zh: '考核期', en: 'Period' },
      {
        length: 10,
        required: true,
        indexed: true,
        list: true,
        pattern: '^\\d{4}(Q[1-4]|H[12])?$',
        hint: { zh: '如 2026Q1、2026H1、2026', en: '2026Q1, 2026H1 or 2026' },
      },
    ),
    score: decimal({ zh: '得分', en: 'Score' }, { length: 5, scale: 2, min: 0, max: 100, required: true, list: true }),
    level: select('performance', { zh: '等级', en: 'Level' }, { required: true, list: true, filter: true }),
    comment: longtext({ zh: '评语', en: 'Comment' }, { required: true, max: 5000, sensitivity: 'personal' }),
  },
  indexes: [{ fields: ['employee', 'period'], unique: true }],
});

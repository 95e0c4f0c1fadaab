import { date, defineEntity, int, money, ref } from '@vermilion/plugin-kit';

export const receivablePlan = defineEntity({
  title: { zh: '回款计划', en: 'Receivable plan' },
  titleField: 'period',
  icon: 'calendar-clock',
  fields: {
    contract: ref('contract', { zh: '合同', en: 'Contract' }, { required: true, indexed: true }),
    period: int({ zh: '期次', en: 'Period' }, { required: true, min: 1, max: 999 }),
    dueDate: date({ zh: '计划日期', en: 'Due date' }, { required: true, indexed: true, filter: true }),
    amount: money({ zh: '计划金额', en: 'Amount' }, { required: true }),
    received: money({ zh: '已回款', en: 'Received' }, { computed: true, default: '0.00' }),
    outstanding: money({ zh: '未回款', en: 'Outstanding' }, { computed: true, formula: 'amount - received' }),
    overdueDays: int({ zh: '逾期天数', en: 'Overdue days' }, { computed: true, default: 0 }),
  },
  indexes: [{ fields: ['contract', 'period'], unique: true }],
  rules: [
    {
      id: 'positive',
      must: 'amount >= 0',
      field: 'amount',
      message: { zh: '计划金额不能为负', en: 'The amount cannot be negative.' },
    },
  ],
});

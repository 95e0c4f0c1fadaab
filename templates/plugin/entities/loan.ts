import { date, defineEntity, ref, select, text } from '@vermilion/plugin-kit';

export const loan = defineEntity({
  title: { zh: '借阅', en: 'Loan' },
  titleField: 'purpose',
  serial: { pattern: 'JY{yyyyMM}{seq4}', assign: 'create' },
  icon: 'book-open',
  fields: {
    book: ref('book', { zh: '图书', en: 'Book' }, { required: true, indexed: true, list: true }),
    purpose: text({ zh: '用途', en: 'Purpose' }, { length: 120, required: true, list: true }),
    from: date({ zh: '借出日期', en: 'From' }, { required: true }),
    until: date({ zh: '归还日期', en: 'Until' }, { required: true, list: true, filter: true }),
    status: select(
      'loanStatus',
      { zh: '状态', en: 'Status' },
      { computed: true, default: 'requested', list: true, filter: true },
    ),
  },
  rules: [
    {
      id: 'period',
      must: 'until >= from',
      field: 'until',
      message: { zh: '归还日期不能早于借出日期', en: 'It cannot be returned before it is lent.' },
    },
  ],
});

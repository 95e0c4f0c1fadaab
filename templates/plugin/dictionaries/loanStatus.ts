import { defineDictionary } from '@vermilion/plugin-kit';

export const loanStatus = defineDictionary({
  title: { zh: '借阅状态', en: 'Loan status' },
  items: {
    requested: { label: { zh: '申请中', en: 'Requested' }, color: 'pending' },
    lent: { label: { zh: '借出', en: 'Lent' }, color: 'approved' },
    returned: { label: { zh: '已归还', en: 'Returned' }, color: 'c5' },
  },
  transitions: { requested: ['lent'], lent: ['returned'], returned: [] },
});

import { defineForm, text } from '@vermilion/plugin-kit';

export const loanRequest = defineForm({
  title: { zh: '借书申请', en: 'Loan request' },
  entity: 'loan',
  sections: [{ fields: ['book', 'purpose', 'from', 'until', 'pickup'] }],
  extra: {
    pickup: text({ zh: '取书地点', en: 'Where to pick it up' }, { length: 60 }),
  },
});

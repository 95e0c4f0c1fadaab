import { defineFlow } from '@vermilion/plugin-kit';

export const lendBook = defineFlow({
  title: { zh: '借书', en: 'Lend a book' },
  category: { zh: '图书', en: 'Books' },
  diagram: 'flows/lend-book.bpmn',
  start: 'loanRequest',
  startableBy: ['reader'],
  requestTitle: '{purpose}',
  summary: ['book', 'from', 'until'],
});

import { defineDictionary } from '@vermilion/plugin-kit';

export const customerStatus = defineDictionary({
  title: { zh: '客户状态', en: 'Customer status' },
  items: {
    potential: { label: { zh: '潜在', en: 'Potential' }, color: 'c5' },
    intent: { label: { zh: '意向', en: 'Interested' }, color: 'c2' },
    won: { label: { zh: '成交', en: 'Won' }, color: 'approved', synonyms: ['已成交'] },
    lost: { label: { zh: '流失', en: 'Lost' }, color: 'c7', synonyms: ['已流失'] },
  },
  transitions: {
    potential: ['intent', 'lost'],
    intent: ['won', 'lost'],
    won: ['lost'],
    lost: ['intent'],
  },
});

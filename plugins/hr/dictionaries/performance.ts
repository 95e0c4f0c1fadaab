import { defineDictionary } from '@vermilion/plugin-kit';

export const performance = defineDictionary({
  title: { zh: '绩效等级', en: 'Performance' },
  items: {
    S: { label: { zh: 'S', en: 'S' }, color: 'c3' },
    A: { label: { zh: 'A', en: 'A' }, color: 'c1' },
    B: { label: { zh: 'B', en: 'B' }, color: 'c2' },
    C: { label: { zh: 'C', en: 'C' }, color: 'c6' },
    D: { label: { zh: 'D', en: 'D' }, color: 'c4' },
  },
});

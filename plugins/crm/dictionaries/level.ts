import { defineDictionary } from '@vermilion/plugin-kit';

export const level = defineDictionary({
  title: { zh: '客户等级', en: 'Customer level' },
  items: {
    A: { label: { zh: 'A 重点', en: 'A key' }, color: 'c1' },
    B: { label: { zh: 'B 普通', en: 'B regular' }, color: 'c3' },
    C: { label: { zh: 'C 一般', en: 'C occasional' }, color: 'c5' },
    D: { label: { zh: 'D 观察', en: 'D watched' }, color: 'c7' },
  },
});

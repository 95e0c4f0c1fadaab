import { defineDictionary } from '@vermilion/plugin-kit';

/** By year of birth: bands for the age pyramid that need no masked date. */
export const ageBand = defineDictionary({
  title: { zh: '年龄段', en: 'Age' },
  items: {
    twenties: { label: { zh: '30 岁以下', en: 'Below 30' }, color: 'c3' },
    thirties: { label: { zh: '30–39 岁', en: '30 to 39' }, color: 'c1' },
    forties: { label: { zh: '40–49 岁', en: '40 to 49' }, color: 'c2' },
    senior: { label: { zh: '50 岁及以上', en: '50 and above' }, color: 'c6' },
  },
});

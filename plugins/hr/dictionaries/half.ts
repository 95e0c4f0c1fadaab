import { defineDictionary } from '@vermilion/plugin-kit';

export const half = defineDictionary({
  title: { zh: '时段', en: 'Half day' },
  items: {
    am: { label: { zh: '上午', en: 'Morning' } },
    pm: { label: { zh: '下午', en: 'Afternoon' } },
  },
});

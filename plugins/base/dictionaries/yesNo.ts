import { defineDictionary } from '@vermilion/plugin-kit';

export const yesNo = defineDictionary({
  title: { zh: '是否', en: 'Yes or no' },
  items: {
    Y: { label: { zh: '是', en: 'Yes' } },
    N: { label: { zh: '否', en: 'No' } },
  },
});

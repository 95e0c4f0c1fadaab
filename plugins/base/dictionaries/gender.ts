import { defineDictionary } from '@vermilion/plugin-kit';

export const gender = defineDictionary({
  title: { zh: '性别', en: 'Gender' },
  items: {
    M: { label: { zh: '男', en: 'Male' }, synonyms: ['男性'] },
    F: { label: { zh: '女', en: 'Female' }, synonyms: ['女性'] },
    U: { label: { zh: '未说明', en: 'Not stated' } },
  },
});

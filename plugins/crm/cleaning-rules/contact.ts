import { defineCleaningRule } from '@vermilion/plugin-kit';

export const contact = defineCleaningRule({
  title: { zh: '联系人清洗', en: 'Tidy contacts' },
  entity: 'contact',
  steps: [
    { step: 'normalizeText', fields: ['name', 'title', 'mobile', 'tel', 'email'] },
    { step: 'emptyWords', fields: ['title', 'tel', 'email'] },
    { step: 'plainPhone', fields: ['mobile'] },
    { step: 'lowerCase', fields: ['email'] },
    { step: 'dictionaryWords', fields: ['role'] },
    { step: 'unifyDates', fields: ['birthday'] },
  ],
});

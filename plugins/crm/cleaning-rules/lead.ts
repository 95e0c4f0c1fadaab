import { defineCleaningRule } from '@vermilion/plugin-kit';

export const lead = defineCleaningRule({
  title: { zh: '线索清洗', en: 'Tidy leads' },
  entity: 'lead',
  steps: [
    { step: 'normalizeText', fields: ['name', 'contactName', 'mobile', 'content'] },
    { step: 'emptyWords', fields: ['contactName', 'content'] },
    { step: 'plainPhone', fields: ['mobile'] },
    { step: 'dictionaryWords', fields: ['source', 'status'] },
  ],
});

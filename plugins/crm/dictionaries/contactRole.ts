import { defineDictionary } from '@vermilion/plugin-kit';

export const contactRole = defineDictionary({
  title: { zh: '联系人角色', en: 'Contact role' },
  items: {
    decision: { label: { zh: '决策人', en: 'Decides' } },
    influence: { label: { zh: '影响者', en: 'Influences' } },
    purchase: { label: { zh: '采购', en: 'Purchasing' } },
    tech: { label: { zh: '技术', en: 'Technical' } },
    finance: { label: { zh: '财务', en: 'Finance' } },
    user: { label: { zh: '使用者', en: 'User' } },
  },
});

import { defineDictionary } from '@vermilion/plugin-kit';

export const customerKind = defineDictionary({
  title: { zh: '客户类别', en: 'Customer kind' },
  items: {
    enterprise: { label: { zh: '企业客户', en: 'Enterprise' } },
    individual: { label: { zh: '个人客户', en: 'Individual' } },
  },
});

import { defineTagRule } from '@vermilion/plugin-kit';

export const repeatBuyer = defineTagRule({
  title: { zh: '复购倾向', en: 'Likely to buy again' },
  entity: 'enterpriseCustomer',
  field: 'tags',
  tag: '复购倾向',
  color: 'c3',
  when: {
    all: [
      { field: 'dealCount', op: 'gte', value: 2 },
      { field: 'lastDealDate', op: 'within', value: 'last180days' },
    ],
  },
  expiresAfterDays: 180,
});

import { defineTagRule } from '@vermilion/plugin-kit';

export const highValue = defineTagRule({
  title: { zh: '高价值客户', en: 'Customers of high value' },
  entity: 'enterpriseCustomer',
  field: 'tags',
  tag: '高价值',
  color: 'c2',
  when: { field: 'dealAmount', op: 'gte', value: '500000.00' },
});

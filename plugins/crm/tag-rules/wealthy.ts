import { defineTagRule } from '@vermilion/plugin-kit';

export const wealthy = defineTagRule({
  title: { zh: '高净值个人', en: 'Wealthy individuals' },
  entity: 'individualCustomer',
  field: 'tags',
  tag: '高净值',
  color: 'c2',
  when: { field: 'dealAmount', op: 'gte', value: '200000.00' },
});

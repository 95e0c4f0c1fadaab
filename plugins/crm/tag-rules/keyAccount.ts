import { defineTagRule } from '@vermilion/plugin-kit';

export const keyAccount = defineTagRule({
  title: { zh: '战略客户', en: 'Key accounts' },
  entity: 'enterpriseCustomer',
  field: 'tags',
  tag: '战略客户',
  color: 'c1',
  when: {
    all: [
      { field: 'level', op: 'eq', value: 'A' },
      { field: 'size', op: 'in', value: ['large', 'xlarge'] },
      { field: 'status', op: 'eq', value: 'won' },
    ],
  },
});

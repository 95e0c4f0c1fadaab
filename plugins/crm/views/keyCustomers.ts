import { defineView } from '@vermilion/plugin-kit';

export const keyCustomers = defineView({
  title: { zh: '重点客户', en: 'Key customers' },
  entity: 'enterpriseCustomer',
  where: { field: 'level', op: 'eq', value: 'A' },
  columns: ['name', 'status', 'dealAmount', 'lastFollowAt', 'owner'],
  sort: { field: 'dealAmount', descending: true },
  audience: [],
});

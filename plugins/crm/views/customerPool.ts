import { defineView } from '@vermilion/plugin-kit';

export const customerPool = defineView({
  title: { zh: '公海', en: 'Pool' },
  entity: 'enterpriseCustomer',
  where: { field: 'inPool', op: 'eq', value: true },
  columns: ['name', 'industry', 'level', 'source', 'lastFollowAt'],
  sort: { field: 'lastFollowAt' },
  audience: ['rep', 'manager', 'director'],
});

import { defineRole } from '@vermilion/plugin-kit';

const everything = { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all' } as const;

export const director = defineRole({
  title: { zh: '销售总监', en: 'Sales director' },
  description: { zh: '全部销售数据', en: 'All sales data' },
  grants: [
    { entity: 'enterpriseCustomer', actions: everything },
    {
      entity: 'individualCustomer',
      actions: everything,
      fields: { mobile: 'write', wechat: 'write', email: 'write', address: 'write' },
    },
    { entity: 'contact', actions: everything, fields: { mobile: 'write', email: 'write' } },
    { entity: 'lead', actions: everything, fields: { mobile: 'write' } },
    { entity: 'followUp', actions: everything },
    { entity: 'opportunity', actions: everything },
    { entity: 'contract', actions: everything },
    { entity: 'receivablePlan', actions: everything },
    { entity: 'campaign', actions: everything },
    { entity: 'ticket', actions: { view: 'all' } },
  ],
});

import { defineRole } from '@vermilion/plugin-kit';

const everything = { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all' } as const;

const exportLimits = { rows: 10_000, perDay: 50_000 } as const;

export const director = defineRole({
  title: { zh: '销售总监', en: 'Sales director' },
  description: { zh: '全部销售数据', en: 'All sales data' },
  functions: ['records.manage', 'export.plain'],
  grants: [
    { entity: 'enterpriseCustomer', actions: everything, exportLimits },
    {
      entity: 'individualCustomer',
      actions: everything,
      exportLimits,
      fields: { mobile: 'write', wechat: 'write', email: 'write', address: 'write' },
    },
    { entity: 'contact', actions: everything, exportLimits, fields: { mobile: 'write', email: 'write' } },
    { entity: 'lead', actions: everything, exportLimits, fields: { mobile: 'write' } },
    { entity: 'followUp', actions: everything, exportLimits },
    { entity: 'opportunity', actions: everything, exportLimits },
    { entity: 'contract', actions: everything, exportLimits },
    { entity: 'receivablePlan', actions: everything, exportLimits },
    { entity: 'campaign', actions: everything, exportLimits },
    { entity: 'ticket', actions: { view: 'all' } },
  ],
});

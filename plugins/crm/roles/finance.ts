import { defineRole } from '@vermilion/plugin-kit';

export const finance = defineRole({
  title: { zh: '财务经理', en: 'Finance manager' },
  description: { zh: '合同只读，维护回款计划', en: 'Contracts read only; keeps the receivables' },
  grants: [
    { entity: 'contract', actions: { view: 'all', export: 'all' } },
    { entity: 'receivablePlan', actions: { view: 'all', edit: 'all', export: 'all' } },
    { entity: 'enterpriseCustomer', actions: { view: 'all' } },
    { entity: 'individualCustomer', actions: { view: 'all' } },
  ],
});

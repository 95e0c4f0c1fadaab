import { defineRole } from '@vermilion/plugin-kit';

const own = { view: 'own', create: 'own', edit: 'own' } as const;

export const rep = defineRole({
  title: { zh: '销售专员', en: 'Sales representative' },
  description: {
    zh: '本人负责的客户、商机与合同，以及公海客户',
    en: 'Customers, opportunities and contracts of one’s own, and the pool',
  },
  grants: [
    { entity: 'enterpriseCustomer', actions: own },
    { entity: 'enterpriseCustomer', actions: { view: 'all' }, where: [{ field: 'inPool', op: 'eq', value: true }] },
    { entity: 'individualCustomer', actions: { ...own, reveal: 'own' } },
    { entity: 'contact', actions: { ...own, delete: 'own', reveal: 'own' } },
    { entity: 'lead', actions: { ...own, import: 'own', reveal: 'own' } },
    { entity: 'followUp', actions: own },
    { entity: 'opportunity', actions: own },
    { entity: 'contract', actions: { ...own, delete: 'own' } },
    { entity: 'receivablePlan', actions: { view: 'own' } },
    { entity: 'campaign', actions: { view: 'all' } },
  ],
});

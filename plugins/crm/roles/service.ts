import { defineRole } from '@vermilion/plugin-kit';

export const service = defineRole({
  title: { zh: '客服专员', en: 'Customer service' },
  description: {
    zh: '本人及本组工单；客户只读且脱敏，不见成交金额',
    en: 'Tickets of the group; customers read only, masked and without amounts',
  },
  grants: [
    { entity: 'ticket', actions: { view: 'department', create: 'own', edit: 'department' } },
    { entity: 'enterpriseCustomer', actions: { view: 'all' }, fields: { dealAmount: 'hidden', annualRevenue: 'hidden' } },
    { entity: 'individualCustomer', actions: { view: 'all' }, fields: { dealAmount: 'hidden' } },
    { entity: 'contact', actions: { view: 'all' } },
    { entity: 'followUp', actions: { view: 'own', create: 'own', edit: 'own' } },
  ],
});

import { defineRole } from '@vermilion/plugin-kit';

export const legal = defineRole({
  title: { zh: '法务专员', en: 'Legal counsel' },
  description: { zh: '在途与历史合同只读，敏感号码脱敏', en: 'Contracts read only, personal numbers masked' },
  grants: [
    { entity: 'contract', actions: { view: 'all' } },
    { entity: 'enterpriseCustomer', actions: { view: 'all' } },
    { entity: 'individualCustomer', actions: { view: 'all' } },
    { entity: 'contact', actions: { view: 'all' } },
  ],
});

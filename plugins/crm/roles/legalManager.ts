import { defineRole } from '@vermilion/plugin-kit';

export const legalManager = defineRole({
  title: { zh: '法务主管', en: 'Head of legal' },
  description: {
    zh: '法务升级事项的接收人；合同只读，可导出',
    en: 'Receives what is escalated from legal; contracts read only, with export',
  },
  grants: [
    { entity: 'contract', actions: { view: 'all', export: 'all' } },
    { entity: 'enterpriseCustomer', actions: { view: 'all' } },
    { entity: 'individualCustomer', actions: { view: 'all' } },
    { entity: 'contact', actions: { view: 'all' } },
  ],
});

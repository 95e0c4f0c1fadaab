import { defineCleaningRule } from '@vermilion/plugin-kit';

export const enterpriseCustomer = defineCleaningRule({
  title: { zh: '企业客户清洗', en: 'Tidy companies' },
  entity: 'enterpriseCustomer',
  steps: [
    { step: 'normalizeText', fields: ['name', 'shortName', 'uscc', 'address', 'website'] },
    { step: 'emptyWords', fields: ['shortName', 'regNo', 'address', 'website', 'remark'] },
    { step: 'upperCase', fields: ['uscc'] },
    { step: 'dictionaryWords', fields: ['industry', 'size', 'status', 'coopStatus', 'level', 'source'] },
    { step: 'plainNumbers', fields: ['employeeCount', 'annualRevenue'] },
    { step: 'regionFromAddress', fields: ['province'], from: 'address' },
    { step: 'markOutliers', fields: ['employeeCount', 'annualRevenue'] },
  ],
});

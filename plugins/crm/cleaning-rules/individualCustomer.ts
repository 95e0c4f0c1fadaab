import { defineCleaningRule } from '@vermilion/plugin-kit';

export const individualCustomer = defineCleaningRule({
  title: { zh: '个人客户清洗', en: 'Tidy persons' },
  entity: 'individualCustomer',
  steps: [
    { step: 'normalizeText', fields: ['name', 'idNo', 'mobile', 'wechat', 'email', 'address'] },
    { step: 'emptyWords', fields: ['wechat', 'email', 'address', 'remark'] },
    { step: 'upperCase', fields: ['idNo'] },
    { step: 'plainPhone', fields: ['mobile'] },
    { step: 'lowerCase', fields: ['email'] },
    { step: 'dictionaryWords', fields: ['idType', 'status', 'level', 'source'] },
    { step: 'regionFromAddress', fields: ['province'], from: 'address' },
  ],
});

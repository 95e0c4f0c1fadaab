import { defineForm, file, longtext } from '@vermilion/plugin-kit';

/** What a sales representative submits; two fields live only in the request. */
export const contractApplication = defineForm({
  title: { zh: '合同审批单', en: 'Contract application' },
  entity: 'contract',
  sections: [
    {
      title: { zh: '合同主体', en: 'Parties' },
      fields: ['name', 'type', 'enterprise', 'individual', 'opportunity'],
    },
    {
      title: { zh: '金额', en: 'Amount' },
      fields: ['amount', 'currency', 'exchangeRate', 'discountRate', 'taxRate', 'budgetIn'],
    },
    {
      title: { zh: '期限与签署', en: 'Term and signing' },
      fields: ['startDate', 'endDate', 'signedDate', 'ourSigner', 'theirSigner'],
    },
    {
      title: { zh: '合同文本', en: 'Documents' },
      fields: ['isStandard', 'files', 'legalNote', 'scan'],
    },
  ],
  extra: {
    legalNote: longtext({ zh: '法务批注', en: 'Legal note' }, { max: 2000 }),
    scan: file({ zh: '盖章扫描件', en: 'Sealed scan' }, { maxCount: 5, accept: ['pdf', 'png', 'jpg'] }),
  },
  visibleWhen: {
    exchangeRate: 'currency != "CNY"',
    individual: 'enterprise = null',
    enterprise: 'individual = null',
  },
  requiredWhen: {
    exchangeRate: 'currency != "CNY"',
    files: 'true',
  },
});

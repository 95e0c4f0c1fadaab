import { defineForm, longtext, percent } from '@vermilion/plugin-kit';

/** Asks for a price below the usual; the margin lives only in the request. */
export const discountApplication = defineForm({
  title: { zh: '特价申请单', en: 'Discount application' },
  entity: 'contract',
  sections: [
    { title: { zh: '合同', en: 'Contract' }, fields: ['name', 'enterprise', 'individual', 'amount', 'currency'] },
    { title: { zh: '特价', en: 'Discount' }, fields: ['discountRate', 'grossMargin', 'discountReason'] },
  ],
  extra: {
    grossMargin: percent({ zh: '毛利率', en: 'Gross margin' }, { required: true, min: -100, max: 100 }),
    discountReason: longtext({ zh: '特价原因', en: 'Reason' }, { required: true, min: 5, max: 1000 }),
  },
  requiredWhen: { discountRate: 'true' },
});

import { bool, date, decimal, defineEntity, file, money, percent, ref, select, text, user } from '@vermilion/plugin-kit';

export const contract = defineEntity({
  title: { zh: '合同', en: 'Contract' },
  titleField: 'name',
  serial: { pattern: 'HT{yyyy}{deptcode}{seq4}', assign: 'flow' },
  icon: 'file-text',
  fields: {
    name: text({ zh: '合同名称', en: 'Name' }, { length: 120, required: true, indexed: true, list: true }),
    type: select('contractType', { zh: '合同类型', en: 'Type' }, { required: true, filter: true }),
    enterprise: ref(
      'enterpriseCustomer',
      { zh: '企业客户', en: 'Enterprise customer' },
      { indexed: true, list: true, filter: true },
    ),
    individual: ref('individualCustomer', { zh: '个人客户', en: 'Individual customer' }, { indexed: true }),
    opportunity: ref('opportunity', { zh: '商机', en: 'Opportunity' }),
    amount: money({ zh: '合同金额', en: 'Amount' }, { required: true, list: true, filter: true, min: 0 }),
    currency: select('base:currency', { zh: '币种', en: 'Currency' }, { required: true, default: 'CNY' }),
    exchangeRate: decimal(
      { zh: '汇率', en: 'Rate' },
      { length: 12, scale: 6, min: 0, hint: { zh: '外币合同必填', en: 'Needed for a foreign currency' } },
    ),
    discountRate: percent(
      { zh: '折扣率', en: 'Discount' },
      {
        hint: {
          zh: '85 为八五折；低于 85 须先走特价审批',
          en: '85 is 85 % of the list price; less needs a discount approval first',
        },
      },
    ),
    approvedDiscount: percent({ zh: '已批折扣率', en: 'Approved discount' }, { computed: true }),
    discountValidUntil: date({ zh: '特价有效期至', en: 'Discount valid until' }, { computed: true }),
    taxRate: percent(
      { zh: '税率', en: 'Tax rate' },
      { required: true, default: '13.00', hint: { zh: '13、9、6、3、1 或 0', en: '13, 9, 6, 3, 1 or 0' } },
    ),
    signedDate: date({ zh: '签订日期', en: 'Signed on' }, { filter: true }),
    startDate: date({ zh: '生效日期', en: 'Effective from' }, { required: true }),
    endDate: date({ zh: '到期日期', en: 'Effective to' }, { required: true, indexed: true, filter: true }),
    ourSigner: user({ zh: '我方签约人', en: 'Our signer' }, { required: true }),
    theirSigner: ref('contact', { zh: '对方签约人', en: 'Their signer' }),
    isStandard: bool(
      { zh: '标准模板', en: 'Standard template' },
      { required: true, default: true, hint: { zh: '非标准文本必经法务', en: 'Other texts always go to the legal department' } },
    ),
    budgetIn: bool({ zh: '预算内', en: 'Within budget' }, { required: true, default: true }),
    files: file({ zh: '合同文本', en: 'Documents' }, { accept: ['pdf', 'docx', 'doc', 'png', 'jpg'] }),
    status: select(
      'contractStatus',
      { zh: '合同状态', en: 'Status' },
      { required: true, list: true, filter: true, computed: true, default: 'draft' },
    ),
    paidAmount: money({ zh: '已回款', en: 'Received' }, { list: true, computed: true, default: '0.00' }),
    unpaidAmount: money({ zh: '未回款', en: 'Outstanding' }, { computed: true, formula: 'amount - paidAmount' }),
  },
  rules: [
    {
      id: 'oneCustomer',
      must: '(enterprise = null) != (individual = null)',
      field: 'enterprise',
      message: { zh: '企业客户与个人客户须且只须选一个', en: 'Choose an enterprise or an individual customer, not both.' },
    },
    {
      id: 'positive',
      must: 'if type = "nda" then amount >= 0 else amount > 0',
      field: 'amount',
      message: {
        zh: '合同金额应大于 0（保密协议可为 0）',
        en: 'The amount must be more than 0 (a confidentiality agreement may be 0).',
      },
    },
    {
      id: 'exchangeRate',
      must: 'currency = "CNY" or exchangeRate != null',
      field: 'exchangeRate',
      message: { zh: '外币合同须填写汇率', en: 'Give the exchange rate of a foreign currency.' },
    },
    {
      id: 'taxRate',
      must: 'list contains([13, 9, 6, 3, 1, 0], taxRate)',
      field: 'taxRate',
      message: { zh: '税率应为 13、9、6、3、1 或 0', en: 'The tax rate must be 13, 9, 6, 3, 1 or 0.' },
    },
    {
      id: 'period',
      must: 'endDate >= startDate',
      field: 'endDate',
      message: { zh: '到期日期不能早于生效日期', en: 'The contract cannot end before it begins.' },
    },
    {
      id: 'signedSoon',
      must: 'signedDate = null or date(signedDate) <= date(startDate) + duration("P180D")',
      field: 'signedDate',
      message: { zh: '签订日期不能晚于生效日期 180 天以上', en: 'It must be signed within 180 days after it begins.' },
    },
  ],
});

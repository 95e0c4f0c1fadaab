import { datetime, defineEntity, file, longtext, ref, select } from '@vermilion/plugin-kit';

export const followUp = defineEntity({
  title: { zh: '跟进记录', en: 'Follow-up' },
  titleField: 'content',
  icon: 'message-square',
  fields: {
    customerType: select('customerKind', { zh: '客户类别', en: 'Customer kind' }, { required: true }),
    enterprise: ref('enterpriseCustomer', { zh: '企业客户', en: 'Enterprise' }, { indexed: true }),
    individual: ref('individualCustomer', { zh: '个人客户', en: 'Individual' }, { indexed: true }),
    type: select('followType', { zh: '跟进方式', en: 'Method' }, { required: true, list: true, filter: true }),
    content: longtext({ zh: '跟进内容', en: 'Content' }, { required: true, list: true, min: 5, max: 5000 }),
    opportunity: ref('opportunity', { zh: '关联商机', en: 'Opportunity' }),
    happenedAt: datetime({ zh: '跟进时间', en: 'At' }, { required: true, indexed: true, list: true }),
    nextAt: datetime({ zh: '下次跟进', en: 'Next at' }),
    files: file({ zh: '附件', en: 'Files' }, { maxCount: 10 }),
  },
  rules: [
    {
      id: 'oneCustomer',
      must: 'if customerType = "enterprise" then enterprise != null and individual = null else individual != null and enterprise = null',
      field: 'enterprise',
      message: { zh: '请按客户类别选择一个客户', en: 'Choose one customer of the kind given.' },
    },
    {
      id: 'nextLater',
      must: 'nextAt = null or nextAt > happenedAt',
      field: 'nextAt',
      message: { zh: '下次跟进应晚于跟进时间', en: 'The next follow-up must be later than this one.' },
    },
  ],
});

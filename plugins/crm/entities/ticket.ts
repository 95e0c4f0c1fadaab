import { bool, datetime, decimal, defineEntity, longtext, money, rating, ref, select, text, user } from '@vermilion/plugin-kit';

export const ticket = defineEntity({
  title: { zh: '服务工单', en: 'Service ticket' },
  titleField: 'subject',
  serial: { pattern: 'GD{yyyyMMdd}{seq4}', assign: 'create' },
  icon: 'life-buoy',
  fields: {
    subject: text({ zh: '主题', en: 'Subject' }, { length: 100, required: true, list: true }),
    type: select('ticketType', { zh: '工单类型', en: 'Type' }, { required: true, list: true, filter: true }),
    customerType: select('customerKind', { zh: '客户类别', en: 'Customer kind' }, { required: true }),
    enterprise: ref('enterpriseCustomer', { zh: '企业客户', en: 'Enterprise' }, { indexed: true }),
    individual: ref('individualCustomer', { zh: '个人客户', en: 'Individual' }, { indexed: true }),
    contract: ref('contract', { zh: '关联合同', en: 'Contract' }),
    priority: select(
      'base:priority',
      { zh: '优先级', en: 'Priority' },
      { required: true, list: true, filter: true, default: 'normal' },
    ),
    description: longtext({ zh: '问题描述', en: 'Description' }, { required: true }),
    refundAmount: money({ zh: '申请退款额', en: 'Refund requested' }, { min: 0 }),
    handler: user({ zh: '处理人', en: 'Handler' }, { list: true, filter: true }),
    status: select('ticketStatus', { zh: '状态', en: 'Status' }, { required: true, list: true, filter: true, default: 'new' }),
    slaDueAt: datetime({ zh: '响应时限', en: 'SLA due' }, { indexed: true, computed: true }),
    acceptedAt: datetime({ zh: '受理时间', en: 'Accepted at' }),
    resolvedAt: datetime({ zh: '解决时间', en: 'Resolved at' }, { indexed: true }),
    isInTime: bool(
      { zh: '按时受理', en: 'Accepted in time' },
      { computed: true, formula: 'if acceptedAt = null or slaDueAt = null then null else acceptedAt <= slaDueAt' },
    ),
    hoursToResolve: decimal(
      { zh: '解决时长（小时）', en: 'Hours to resolve' },
      {
        length: 8,
        scale: 1,
        computed: true,
        formula: 'if acceptedAt = null or resolvedAt = null then null else (resolvedAt - acceptedAt) / 3600000',
      },
    ),
    satisfaction: rating({ zh: '满意度', en: 'Satisfaction' }, { scale: 5 }),
  },
  rules: [
    {
      id: 'oneCustomer',
      must: 'if customerType = "enterprise" then enterprise != null and individual = null else individual != null and enterprise = null',
      field: 'enterprise',
      message: { zh: '请按客户类别选择一个客户', en: 'Choose one customer of the kind given.' },
    },
    {
      id: 'refundAmount',
      must: 'type != "refund" or refundAmount != null',
      field: 'refundAmount',
      message: { zh: '退款工单须填写申请退款额', en: 'Give the amount of the refund.' },
    },
    {
      id: 'resolvedLater',
      must: 'resolvedAt = null or acceptedAt != null and resolvedAt >= acceptedAt',
      field: 'resolvedAt',
      message: { zh: '解决时间不能早于受理时间', en: 'It cannot be resolved before it is accepted.' },
    },
  ],
});

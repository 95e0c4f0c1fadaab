import { defineFlow } from '@vermilion/plugin-kit';

export const discountApproval = defineFlow({
  title: { zh: '特价折扣审批', en: 'Discount approval' },
  category: { zh: '合同', en: 'Contracts' },
  description: {
    zh: '折扣率低于 85% 的合同草稿，先批特价再走合同审批；许可 30 天内有效',
    en: 'For drafts below 85 % of the list price, before the contract itself is approved; good for thirty days',
  },
  diagram: 'flows/discount-approval.bpmn',
  start: 'discountApplication',
  startableBy: ['rep', 'manager'],
  onRecord: true,
  startWhen: 'status = "draft" and discountRate != null and discountRate < 85',
  requestTitle: '特价：{name}',
  summary: ['enterprise', 'individual', 'amount', 'currency', 'discountRate', 'grossMargin'],
});

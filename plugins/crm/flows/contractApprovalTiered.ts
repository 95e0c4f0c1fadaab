import { defineFlow } from '@vermilion/plugin-kit';

export const contractApprovalTiered = defineFlow({
  title: { zh: '合同审批（分级版）', en: 'Contract approval (tiered)' },
  category: { zh: '合同', en: 'Contracts' },
  description: {
    zh: '按金额、币种、预算与文本决定由谁审批，用印后归档',
    en: 'Amount, currency, budget and text decide who approves; archived after sealing',
  },
  diagram: 'flows/contract-approval-tiered.bpmn',
  start: 'contractApplication',
  startableBy: ['rep', 'manager'],
  startWhen:
    'status = "draft" and (discountRate = null or discountRate >= 85 or approvedDiscount != null and discountRate >= approvedDiscount)',
  requestTitle: '{name}',
  summary: ['enterprise', 'individual', 'amount', 'currency', 'isStandard', 'budgetIn', 'startDate', 'endDate'],
});

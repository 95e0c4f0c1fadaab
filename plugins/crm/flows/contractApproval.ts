import { defineFlow } from '@vermilion/plugin-kit';

export const contractApproval = defineFlow({
  title: { zh: '合同审批（标准版）', en: 'Contract approval (standard)' },
  category: { zh: '合同', en: 'Contracts' },
  description: {
    zh: '部门经理、法务、总经理依次审批，通过后归档并建立回款计划',
    en: 'Department manager, legal and general manager in turn; then the contract is archived and its receivables are planned',
  },
  diagram: 'flows/contract-approval.bpmn',
  start: 'contractApplication',
  startableBy: ['rep', 'manager'],
  startWhen:
    'status = "draft" and (discountRate = null or discountRate >= 85 or approvedDiscount != null and discountRate >= approvedDiscount)',
  requestTitle: '{name}',
  summary: ['enterprise', 'individual', 'amount', 'currency', 'type', 'startDate', 'endDate'],
});

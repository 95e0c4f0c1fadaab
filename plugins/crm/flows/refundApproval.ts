import { defineFlow } from '@vermilion/plugin-kit';

export const refundApproval = defineFlow({
  title: { zh: '售后退款审批', en: 'Refund approval' },
  category: { zh: '售后', en: 'Service' },
  description: {
    zh: '1000 元以下客服主管终审；以上经客户负责人与财务；5 万元以上由总经理批准',
    en: 'Below 1,000 the head of service decides; above, the customer’s owner and finance; from 50,000 the general manager',
  },
  diagram: 'flows/refund-approval.bpmn',
  start: 'refundApplication',
  startableBy: ['service'],
  onRecord: true,
  startWhen: 'type = "refund" and (status = "new" or status = "processing" or status = "waiting")',
  requestTitle: '退款：{subject}',
  summary: ['enterprise', 'individual', 'contract', 'refundAmount'],
});

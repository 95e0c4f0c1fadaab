import { defineFlow } from '@vermilion/plugin-kit';

export const customerTransfer = defineFlow({
  title: { zh: '客户转移审批', en: 'Customer transfer' },
  category: { zh: '客户', en: 'Customers' },
  description: {
    zh: '接收人确认、双方部门经理同意后，客户与其联系人、商机、在途合同、未关工单一并移交',
    en: 'After the receiver and the managers of both departments agree, the customer changes hands with all that is open about him',
  },
  diagram: 'flows/customer-transfer.bpmn',
  start: 'customerTransfer',
  startableBy: ['rep', 'manager'],
  onRecord: true,
  // Of the pool only key customers need a decision: others are claimed.
  startWhen: 'inPool != true or level = "A"',
  requestTitle: '客户转移：{name}',
  summary: ['name', 'level', 'status', 'receiver', 'receiverDepartment'],
});

import { defineFlow } from '@vermilion/plugin-kit';

export const resignationApproval = defineFlow({
  title: { zh: '离职审批', en: 'Resignation approval' },
  category: { zh: '人事', en: 'Personnel' },
  description: {
    zh: '部门面谈与人事审核后，四项交接并行，最后工作日 18:00 生效',
    en: 'After talk and review four handovers run side by side; it takes effect on the last day at 18:00',
  },
  diagram: 'flows/resignation-approval.bpmn',
  start: 'resignationApplication',
  startableBy: ['self', 'specialist'],
  requestTitle: '离职申请',
  summary: ['employee', 'reason', 'lastDay', 'handover'],
});

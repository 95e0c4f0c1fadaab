import { defineFlow } from '@vermilion/plugin-kit';

export const leaveApproval = defineFlow({
  title: { zh: '请假审批', en: 'Leave approval' },
  category: { zh: '人事', en: 'Personnel' },
  description: {
    zh: '3 天以内直属上级终审；更长经部门经理与人事，7 天以上由分管领导批准；年假自动核对余额',
    en: 'Up to three days the manager decides; longer leave goes to department, personnel and, beyond seven days, the leaders above',
  },
  diagram: 'flows/leave-approval.bpmn',
  start: 'leaveApplication',
  startableBy: ['self'],
  requestTitle: '请假：{type} {days} 天',
  summary: ['employee', 'type', 'startDate', 'endDate', 'days'],
});

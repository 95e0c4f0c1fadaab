import { defineFlow } from '@vermilion/plugin-kit';

export const recruitmentApproval = defineFlow({
  title: { zh: '招聘需求审批', en: 'Hiring approval' },
  category: { zh: '人事', en: 'Personnel' },
  diagram: 'flows/recruitment-approval.bpmn',
  start: 'recruitmentApplication',
  startableBy: ['departmentLeader', 'manager'],
  requestTitle: '招聘：{role} {headcount} 人',
  summary: ['department', 'role', 'headcount', 'inPlan', 'expectedDate'],
});

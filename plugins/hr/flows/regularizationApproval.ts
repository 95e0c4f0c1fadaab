import { defineFlow } from '@vermilion/plugin-kit';

export const regularizationApproval = defineFlow({
  title: { zh: '转正审批', en: 'Regularization approval' },
  category: { zh: '人事', en: 'Personnel' },
  diagram: 'flows/regularization-approval.bpmn',
  start: 'regularizationApplication',
  startableBy: ['self', 'specialist'],
  requestTitle: '转正申请',
  summary: ['employee', 'suggestedDate', 'score'],
});

import { defineForm, longtext } from '@vermilion/plugin-kit';

/** Self review by the employee, score by his mentor, comment of the department. */
export const regularizationApplication = defineForm({
  title: { zh: '转正申请单', en: 'Regularization application' },
  entity: 'regularization',
  sections: [
    { title: { zh: '自评', en: 'Self review' }, fields: ['employee', 'selfReview', 'suggestedDate'] },
    { title: { zh: '评价', en: 'Assessment' }, fields: ['score', 'mentorComment', 'decision'] },
  ],
  extra: {
    mentorComment: longtext({ zh: '导师评语', en: 'Mentor’s comment' }, { max: 2000 }),
    decision: longtext(
      { zh: '未通过的处理', en: 'What follows' },
      { max: 2000, hint: { zh: '延长试用或终止', en: 'A longer probation, or the end' } },
    ),
  },
});

import { date, decimal, defineEntity, longtext, ref } from '@vermilion/plugin-kit';

export const regularization = defineEntity({
  title: { zh: '转正申请', en: 'Regularization' },
  titleField: 'selfReview',
  serial: { pattern: 'ZZ{yyyyMM}{seq3}', assign: 'create' },
  icon: 'activity',
  fields: {
    employee: ref('employee', { zh: '员工', en: 'Employee' }, { required: true, indexed: true, list: true }),
    selfReview: longtext({ zh: '自评', en: 'Self review' }, { required: true, list: true, min: 100, max: 5000 }),
    score: decimal(
      { zh: '考核得分', en: 'Score' },
      {
        length: 5,
        scale: 2,
        min: 0,
        max: 100,
        list: true,
        hint: { zh: '由导师填写；低于 60 不得转正', en: 'Given by the mentor; 60 is needed' },
      },
    ),
    suggestedDate: date({ zh: '建议转正日', en: 'Suggested date' }, { required: true, list: true }),
  },
});

import { defineSchedule } from '@vermilion/plugin-kit';

/** Leave that begins today and is still not decided: whoever decides is urged, personnel knows. */
export const leaveUndecided = defineSchedule({
  title: { zh: '请假开始仍未批完', en: 'Leave that begins undecided' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'leave',
  where: { field: 'approvalStatus', op: 'eq', value: 'pending' },
  remind: {
    due: 'startDate',
    daysBefore: [0],
    tell: ['deciders', { role: 'specialist' }],
    text: {
      zh: '请假于 {due} 开始，审批尚未完成，请尽快处理',
      en: 'The leave begins on {due} and is not decided yet: please decide',
    },
  },
});

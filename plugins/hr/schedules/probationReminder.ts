import { defineSchedule } from '@vermilion/plugin-kit';

/** Whoever has not handed in his self review a week before the end of his probation. */
export const probationReminder = defineSchedule({
  title: { zh: '转正自评提醒', en: 'Self reviews that are missing' },
  rhythm: { every: 'day', at: '9:00' },
  entity: 'employee',
  where: {
    all: [
      { field: 'status', op: 'eq', value: 'probation' },
      { referredBy: 'regularization.employee', none: true },
    ],
  },
  remind: {
    due: 'probationEnd',
    daysBefore: [7],
    tell: [{ field: 'account' }],
    text: {
      zh: '您的试用期于 {due} 截止，请尽快提交转正自评',
      en: 'Your probation ends on {due}: please hand in your self review',
    },
  },
});

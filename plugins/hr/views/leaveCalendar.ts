import { defineView } from '@vermilion/plugin-kit';

export const leaveCalendar = defineView({
  title: { zh: '请假日历', en: 'Leave by day' },
  entity: 'leave',
  as: 'calendar',
  by: 'startDate',
  audience: [],
});

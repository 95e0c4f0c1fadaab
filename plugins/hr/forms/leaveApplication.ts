import { defineForm } from '@vermilion/plugin-kit';

/** What an employee fills in to be away. */
export const leaveApplication = defineForm({
  title: { zh: '请假单', en: 'Leave application' },
  entity: 'leave',
  sections: [
    { title: { zh: '请假', en: 'Leave' }, fields: ['employee', 'type', 'startDate', 'startHalf', 'endDate', 'endHalf', 'days'] },
    { title: { zh: '说明', en: 'Details' }, fields: ['reason', 'proof', 'handover'] },
  ],
});

import { defineDictionary } from '@vermilion/plugin-kit';

export const attendanceResult = defineDictionary({
  title: { zh: '考勤结果', en: 'Attendance' },
  items: {
    normal: { label: { zh: '正常', en: 'Normal' }, color: 'approved' },
    late: { label: { zh: '迟到', en: 'Late' }, color: 'returned' },
    early: { label: { zh: '早退', en: 'Left early' }, color: 'returned' },
    absent: { label: { zh: '缺勤', en: 'Absent' }, color: 'rejected' },
    leave: { label: { zh: '请假', en: 'On leave' }, color: 'pending' },
    trip: { label: { zh: '出差', en: 'Business trip' }, color: 'c1' },
    overtime: { label: { zh: '加班', en: 'Overtime' }, color: 'c2' },
  },
});

import { date, datetime, defineEntity, ref, select, text } from '@vermilion/plugin-kit';

export const attendance = defineEntity({
  title: { zh: '考勤', en: 'Attendance' },
  titleField: 'day',
  icon: 'calendar-clock',
  fields: {
    employee: ref('employee', { zh: '员工', en: 'Employee' }, { required: true, indexed: true, list: true }),
    day: date({ zh: '日期', en: 'Date' }, { required: true, indexed: true, list: true }),
    checkIn: datetime({ zh: '上班', en: 'Check in' }, { list: true }),
    checkOut: datetime({ zh: '下班', en: 'Check out' }, { list: true }),
    result: select(
      'attendanceResult',
      { zh: '结果', en: 'Result' },
      { computed: true, filter: true, list: true, default: 'normal' },
    ),
    device: text({ zh: '来源', en: 'Device' }, { length: 40 }),
  },
  indexes: [{ fields: ['employee', 'day'], unique: true }],
  rules: [
    {
      id: 'order',
      must: 'checkIn = null or checkOut = null or checkOut > checkIn',
      field: 'checkOut',
      message: { zh: '下班须晚于上班', en: 'Nobody leaves before he comes.' },
    },
  ],
});

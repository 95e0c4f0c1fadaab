import { date, decimal, defineEntity, file, longtext, ref, select, user } from '@vermilion/plugin-kit';

import { leaveDays } from './leaveDays.js';

export const leave = defineEntity({
  title: { zh: '请假申请', en: 'Leave' },
  titleField: 'reason',
  serial: { pattern: 'QJ{yyyyMMdd}{seq3}', assign: 'create' },
  icon: 'calendar-range',
  fields: {
    employee: ref('employee', { zh: '申请人', en: 'Employee' }, { required: true, indexed: true, list: true }),
    type: select('leaveType', { zh: '类型', en: 'Kind' }, { required: true, list: true, filter: true }),
    startDate: date({ zh: '开始日期', en: 'Start' }, { required: true, indexed: true, list: true }),
    startHalf: select('half', { zh: '开始时段', en: 'Start half' }, { required: true, default: 'am' }),
    endDate: date({ zh: '结束日期', en: 'End' }, { required: true, list: true }),
    endHalf: select('half', { zh: '结束时段', en: 'End half' }, { required: true, default: 'pm' }),
    days: decimal({ zh: '天数', en: 'Days' }, { length: 5, scale: 1, computed: true, list: true, formula: leaveDays }),
    reason: longtext({ zh: '事由', en: 'Reason' }, { required: true, list: true, min: 2, max: 1000 }),
    proof: file({ zh: '证明材料', en: 'Proof' }, { maxCount: 5, accept: ['pdf', 'png', 'jpg'] }),
    handover: user({ zh: '工作交接人', en: 'Handover to' }),
  },
  rules: [
    {
      id: 'period',
      must: 'endDate >= startDate',
      field: 'endDate',
      message: { zh: '结束日期不能早于开始日期', en: 'The leave cannot end before it begins.' },
    },
    {
      id: 'someDays',
      must: 'days = null or days > 0',
      field: 'endDate',
      message: { zh: '请假时段内没有工作日', en: 'There is no working day in this time.' },
    },
    {
      id: 'handover',
      must: 'days = null or days < 3 or handover != null',
      field: 'handover',
      message: { zh: '请假 3 天及以上须指定工作交接人', en: 'Name who takes over from three days on.' },
    },
    {
      id: 'proof',
      must: 'proof != null or not(type = "marriage" or type = "maternity" or type = "sick" and days >= 2)',
      field: 'proof',
      message: { zh: '婚假、产假与 2 天及以上病假须附证明材料', en: 'Marriage, maternity and two sick days need a proof.' },
    },
  ],
});

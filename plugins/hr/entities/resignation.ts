import { bool, date, defineEntity, longtext, ref, select, user } from '@vermilion/plugin-kit';

export const resignation = defineEntity({
  title: { zh: '离职申请', en: 'Resignation' },
  titleField: 'explanation',
  serial: { pattern: 'LZ{yyyyMM}{seq3}', assign: 'create' },
  icon: 'footprints',
  fields: {
    employee: ref('employee', { zh: '员工', en: 'Employee' }, { required: true, indexed: true, list: true }),
    reason: select('leavingReason', { zh: '离职原因', en: 'Reason' }, { required: true, list: true, filter: true }),
    explanation: longtext({ zh: '说明', en: 'Explanation' }, { required: true, list: true, min: 2, max: 2000 }),
    applyDate: date({ zh: '申请日期', en: 'Applied on' }, { required: true }),
    lastDay: date({ zh: '最后工作日', en: 'Last day' }, { required: true, indexed: true, list: true }),
    isAgreed: bool(
      { zh: '协商提前', en: 'Earlier by agreement' },
      {
        default: false,
        hint: {
          zh: '不足法定预告期（正式 30 天、试用 3 天）时勾选',
          en: 'Less notice than the law asks for: thirty days, three in probation',
        },
      },
    ),
    handover: user({ zh: '交接人', en: 'Handover to' }, { required: true }),
    assetsCleared: bool({ zh: '资产已归还', en: 'Assets returned' }, { computed: true, default: false }),
    loansCleared: bool({ zh: '借款已结清', en: 'Loans settled' }, { computed: true, default: false }),
  },
  rules: [
    {
      id: 'notice',
      must: 'isAgreed = true or date(lastDay) >= date(applyDate) + duration("P3D")',
      field: 'lastDay',
      message: {
        zh: '须提前预告（试用 3 天、正式 30 天），或勾选协商提前',
        en: 'Give notice (three days in probation, thirty after), or agree on an earlier day.',
      },
    },
    {
      id: 'order',
      must: 'lastDay >= applyDate',
      field: 'lastDay',
      message: { zh: '最后工作日不能早于申请日期', en: 'The last day cannot come before the application.' },
    },
  ],
});

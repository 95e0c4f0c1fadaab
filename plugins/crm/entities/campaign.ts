import { date, defineEntity, int, json, money, select, text } from '@vermilion/plugin-kit';

export const campaign = defineEntity({
  title: { zh: '营销活动', en: 'Campaign' },
  titleField: 'name',
  serial: { pattern: 'YX{yyyyMM}{seq3}', assign: 'create' },
  icon: 'megaphone',
  fields: {
    name: text({ zh: '活动名称', en: 'Name' }, { length: 80, required: true, list: true }),
    status: select('campaignStatus', { zh: '状态', en: 'Status' }, { required: true, filter: true, default: 'draft' }),
    startDate: date({ zh: '开始', en: 'Start' }, { required: true }),
    endDate: date({ zh: '结束', en: 'End' }, { required: true }),
    budget: money({ zh: '预算', en: 'Budget' }, { min: 0 }),
    targetFilter: json({ zh: '目标人群', en: 'Audience filter' }, { required: true }),
    sentCount: int({ zh: '触达数', en: 'Reached' }, { computed: true, default: 0 }),
    leadCount: int({ zh: '线索数', en: 'Leads' }, { computed: true, default: 0 }),
  },
  rules: [
    {
      id: 'period',
      must: 'endDate >= startDate',
      field: 'endDate',
      message: { zh: '结束日期不能早于开始日期', en: 'The campaign cannot end before it begins.' },
    },
  ],
});

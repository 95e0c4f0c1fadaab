import { date, defineEntity, money, percent, ref, select, text } from '@vermilion/plugin-kit';

export const opportunity = defineEntity({
  title: { zh: '商机', en: 'Opportunity' },
  titleField: 'name',
  serial: { pattern: 'SJ{yyyyMM}{seq4}', assign: 'create' },
  icon: 'trending-up',
  fields: {
    name: text({ zh: '商机名称', en: 'Name' }, { length: 100, required: true, list: true }),
    enterprise: ref(
      'enterpriseCustomer',
      { zh: '客户', en: 'Customer' },
      { required: true, indexed: true, list: true, filter: true },
    ),
    stage: select(
      'opportunityStage',
      { zh: '阶段', en: 'Stage' },
      { required: true, list: true, filter: true, default: 'discover' },
    ),
    amount: money({ zh: '预计金额', en: 'Expected amount' }, { required: true, list: true }),
    probability: percent(
      { zh: '赢率', en: 'Probability' },
      {
        computed: true,
        formula:
          'if stage = "won" then 100 else if stage = "negotiate" then 80 else if stage = "proposal" then 50 else if stage = "confirm" then 30 else if stage = "discover" then 10 else 0',
      },
    ),
    expectedDate: date({ zh: '预计成交日', en: 'Expected close' }, { required: true, filter: true }),
    lostReason: select('lostReason', { zh: '输单原因', en: 'Lost reason' }),
  },
  rules: [
    {
      id: 'positive',
      must: 'amount > 0',
      field: 'amount',
      message: { zh: '预计金额应大于 0', en: 'The expected amount must be more than 0.' },
    },
    {
      id: 'lostReason',
      must: 'stage != "lost" or lostReason != null',
      field: 'lostReason',
      message: { zh: '输单须填写原因', en: 'Say why it was lost.' },
    },
  ],
});

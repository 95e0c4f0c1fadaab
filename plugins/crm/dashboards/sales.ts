import { defineDashboard } from '@vermilion/plugin-kit';

const signed = { field: 'status', op: 'in', value: ['signed', 'executing', 'finished'] } as const;
const open = { field: 'stage', op: 'notIn', value: ['won', 'lost', 'invalid'] } as const;
const money = { zh: '金额（元）', en: 'Amount (CNY)' };
const count = { label: { zh: '数量', en: 'Count' }, of: 'count' } as const;
const amount = { label: money, of: 'sum', field: 'amount' } as const;

/** The cockpit of sales: what came in, what is under way, what is owed, who needs attention. */
export const sales = defineDashboard({
  title: { zh: '销售驾驶舱', en: 'Sales cockpit' },
  audience: ['rep', 'manager', 'director'],
  widgets: {
    newCustomers: {
      kind: 'metric',
      title: { zh: '本月新增客户', en: 'New customers this month' },
      entity: 'enterpriseCustomer',
      where: { field: 'createdAt', op: 'within', value: 'thisMonth' },
      measure: count,
      compare: { field: 'createdAt', during: 'thisMonth' },
      place: [0, 0, 5, 3],
    },
    dealsThisMonth: {
      kind: 'metric',
      title: { zh: '本月成交金额', en: 'Signed this month' },
      entity: 'contract',
      where: { all: [signed, { field: 'signedDate', op: 'within', value: 'thisMonth' }] },
      measure: amount,
      compare: { field: 'signedDate', during: 'thisMonth' },
      place: [5, 0, 5, 3],
    },
    received: {
      kind: 'metric',
      title: { zh: '回款率', en: 'Received' },
      entity: 'contract',
      where: signed,
      measure: { label: { zh: '已回款', en: 'Received' }, of: 'sum', field: 'paidAmount' },
      per: amount,
      goal: 90,
      place: [10, 0, 5, 3],
    },
    overdue: {
      kind: 'metric',
      title: { zh: '逾期回款额', en: 'Overdue' },
      entity: 'receivablePlan',
      where: {
        all: [
          { field: 'overdueDays', op: 'gte', value: 1 },
          { field: 'outstanding', op: 'gte', value: '0.01' },
        ],
      },
      measure: { label: { zh: '未回款', en: 'Outstanding' }, of: 'sum', field: 'outstanding' },
      drill: ['contract', 'dueDate', 'outstanding', 'overdueDays'],
      place: [15, 0, 5, 3],
    },
    pipeline: {
      kind: 'metric',
      title: { zh: '在途商机', en: 'Open opportunities' },
      entity: 'opportunity',
      where: open,
      measure: amount,
      place: [20, 0, 4, 3],
    },
    funnel: {
      kind: 'funnel',
      title: { zh: '商机漏斗', en: 'Opportunities by stage' },
      entity: 'opportunity',
      where: { field: 'stage', op: 'notIn', value: ['lost', 'invalid'] },
      measures: [count, amount],
      dimensions: [{ field: 'stage' }],
      place: [0, 3, 8, 8],
    },
    months: {
      kind: 'line',
      title: { zh: '近 12 月签约', en: 'Signed in twelve months' },
      entity: 'contract',
      where: { all: [signed, { field: 'signedDate', op: 'within', value: 'last365days' }] },
      measures: [amount, { label: { zh: '已回款', en: 'Received' }, of: 'sum', field: 'paidAmount' }],
      dimensions: [{ field: 'signedDate', grain: 'month' }],
      place: [8, 3, 16, 8],
    },
    owners: {
      kind: 'bar',
      title: { zh: '负责人业绩 Top 10', en: 'Best ten' },
      entity: 'contract',
      where: { all: [signed, { field: 'signedDate', op: 'within', value: 'thisYear' }] },
      measures: [amount],
      dimensions: [{ field: 'owner' }],
      top: 10,
      place: [0, 11, 6, 8],
    },
    regions: {
      kind: 'bar',
      title: { zh: '客户地区分布', en: 'Customers by region' },
      entity: 'enterpriseCustomer',
      measures: [count],
      dimensions: [{ field: 'province', level: 'province' }],
      top: 15,
      place: [6, 11, 6, 8],
    },
    industries: {
      kind: 'pie',
      title: { zh: '客户行业', en: 'Industries' },
      entity: 'enterpriseCustomer',
      measures: [count],
      dimensions: [{ field: 'industry' }],
      top: 5,
      place: [12, 11, 6, 8],
    },
    sources: {
      kind: 'pie',
      title: { zh: '客户来源', en: 'Sources' },
      entity: 'enterpriseCustomer',
      measures: [count],
      dimensions: [{ field: 'source' }],
      top: 5,
      place: [18, 11, 6, 8],
    },
    ending: {
      kind: 'table',
      title: { zh: '30 天内到期合同', en: 'Contracts that end within 30 days' },
      entity: 'contract',
      where: { all: [signed, { field: 'endDate', op: 'within', value: 'next30days' }] },
      columns: ['no', 'name', 'enterprise', 'amount', 'endDate', 'owner'],
      sort: { field: 'endDate' },
      limit: 20,
      place: [0, 19, 12, 8],
    },
    silent: {
      kind: 'table',
      title: { zh: '超期未跟进客户', en: 'Customers without follow-up for 30 days' },
      entity: 'enterpriseCustomer',
      where: {
        all: [
          { field: 'status', op: 'in', value: ['potential', 'intent'] },
          { referredBy: 'followUp.enterprise', none: true, where: { field: 'happenedAt', op: 'within', value: 'last30days' } },
        ],
      },
      columns: ['name', 'status', 'level', 'lastFollowAt', 'owner'],
      sort: { field: 'lastFollowAt' },
      limit: 20,
      place: [12, 19, 12, 8],
    },
  },
});

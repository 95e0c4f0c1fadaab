import { defineDashboard } from '@vermilion/plugin-kit';

const count = { label: { zh: '工单数', en: 'Tickets' }, of: 'count' } as const;
const open = { field: 'status', op: 'in', value: ['new', 'processing', 'waiting'] } as const;

/** What waits in customer service, and how well it is done. */
export const service = defineDashboard({
  title: { zh: '客户服务看板', en: 'Service board' },
  audience: ['service', 'manager', 'director'],
  widgets: {
    waiting: {
      kind: 'metric',
      title: { zh: '待受理', en: 'Waiting' },
      entity: 'ticket',
      where: { field: 'status', op: 'eq', value: 'new' },
      measure: count,
      place: [0, 0, 6, 3],
    },
    inTime: {
      kind: 'metric',
      title: { zh: 'SLA 达成率', en: 'Accepted in time' },
      entity: 'ticket',
      where: {
        all: [
          { field: 'isInTime', op: 'notEmpty' },
          { field: 'createdAt', op: 'within', value: 'last90days' },
        ],
      },
      measure: { ...count, where: { field: 'isInTime', op: 'eq', value: true } },
      per: count,
      goal: 95,
      place: [6, 0, 6, 3],
    },
    hours: {
      kind: 'metric',
      title: { zh: '平均解决时长（小时）', en: 'Hours to resolve' },
      entity: 'ticket',
      where: { field: 'resolvedAt', op: 'within', value: 'last90days' },
      measure: { label: { zh: '小时', en: 'Hours' }, of: 'average', field: 'hoursToResolve' },
      place: [12, 0, 6, 3],
    },
    satisfaction: {
      kind: 'metric',
      title: { zh: '满意度', en: 'Satisfaction' },
      entity: 'ticket',
      measure: { label: { zh: '平均分', en: 'Average' }, of: 'average', field: 'satisfaction' },
      goal: 4.5,
      place: [18, 0, 6, 3],
    },
    types: {
      kind: 'stacked',
      title: { zh: '工单类型与状态', en: 'Types and status' },
      entity: 'ticket',
      measures: [count],
      dimensions: [{ field: 'type' }, { field: 'status' }],
      place: [0, 3, 12, 8],
    },
    days: {
      kind: 'line',
      title: { zh: '日工单量', en: 'Tickets by day' },
      entity: 'ticket',
      where: { field: 'createdAt', op: 'within', value: 'last30days' },
      measures: [count],
      dimensions: [{ field: 'createdAt', grain: 'day' }],
      place: [12, 3, 12, 8],
    },
    late: {
      kind: 'table',
      title: { zh: '超时工单', en: 'Late tickets' },
      entity: 'ticket',
      where: {
        all: [open, { field: 'acceptedAt', op: 'empty' }, { field: 'slaDueAt', op: 'within', value: 'last365days' }],
      },
      columns: ['no', 'subject', 'priority', 'handler', 'slaDueAt'],
      sort: { field: 'slaDueAt' },
      limit: 20,
      place: [0, 11, 12, 8],
    },
    week: {
      kind: 'heatmap',
      title: { zh: '一周时段分布', en: 'When tickets come' },
      entity: 'ticket',
      measures: [count],
      dimensions: [
        { field: 'createdAt', grain: 'hour' },
        { field: 'createdAt', grain: 'weekday' },
      ],
      place: [12, 11, 12, 8],
    },
  },
});

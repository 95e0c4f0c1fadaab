import { defineView } from '@vermilion/plugin-kit';

export const followNow = defineView({
  title: { zh: '今日待跟进', en: 'To follow up today' },
  entity: 'enterpriseCustomer',
  where: {
    all: [
      { field: 'owner', op: 'eq', value: '$me' },
      { field: 'nextFollowAt', op: 'within', value: 'today' },
    ],
  },
  sort: { field: 'nextFollowAt' },
  audience: ['rep', 'manager'],
});

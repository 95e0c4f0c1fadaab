import { defineSchedule } from '@vermilion/plugin-kit';

/** Keeps when a customer was last followed up. */
export const lastFollowUp = defineSchedule({
  title: { zh: '最近跟进时间更新', en: 'Last follow-ups' },
  rhythm: { every: 'quarter' },
  entity: 'enterpriseCustomer',
  where: { referredBy: 'followUp.enterprise', where: { field: 'createdAt', op: 'within', value: 'last2days' } },
  run: async ({ records }, { id, lastFollowAt }) => {
    const visits = await records.find('crm:followUp', { enterprise: id });
    const newest = Math.max(...visits.map(({ happenedAt }) => Number(happenedAt)));
    if (newest !== lastFollowAt) await records.update('crm:enterpriseCustomer', id, { lastFollowAt: newest });
  },
});

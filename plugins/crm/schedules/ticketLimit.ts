import { defineSchedule } from '@vermilion/plugin-kit';

/** First answer by priority, in working time. */
const answerWithin: Readonly<Record<string, string>> = { urgent: 'PT2H', high: 'PT4H', normal: 'PT8H', low: 'PT24H' };

/** A new ticket gets the moment by which it must be accepted, and keeps it: `ticketLate` tells once that has passed. */
export const ticketLimit = defineSchedule({
  title: { zh: '工单响应时限', en: 'Limits of new tickets' },
  rhythm: { every: 'quarter' },
  entity: 'ticket',
  where: { field: 'status', op: 'eq', value: 'new' },
  run: async ({ records, afterWorkingTime }, { id, slaDueAt, createdAt, priority }) => {
    const limit = answerWithin[String(priority)];
    if (typeof slaDueAt === 'number' || limit === undefined) return;
    await records.update('crm:ticket', id, { slaDueAt: afterWorkingTime(Number(createdAt), limit) });
  },
});

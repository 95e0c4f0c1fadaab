import { defineSchedule } from '@vermilion/plugin-kit';

/** First answer by priority, in working time. */
const answerWithin: Readonly<Record<string, string>> = { urgent: 'PT2H', high: 'PT4H', normal: 'PT8H', low: 'PT24H' };

/** A ticket that nobody has accepted in time: its handler and those above learn of it. One without a limit gets it. */
export const ticketLate = defineSchedule({
  title: { zh: '工单响应超时', en: 'Tickets that nobody accepts' },
  rhythm: { every: 'quarter' },
  entity: 'ticket',
  where: { field: 'status', op: 'eq', value: 'new' },
  run: async ({ records, tell, now, afterWorkingTime }, { id, slaDueAt, createdAt, priority }) => {
    const limit = answerWithin[String(priority)];
    if (typeof slaDueAt !== 'number') {
      if (limit !== undefined) await records.update('crm:ticket', id, { slaDueAt: afterWorkingTime(Number(createdAt), limit) });
    } else if (slaDueAt < now && slaDueAt > now - 7 * 86_400_000) {
      const text = { zh: '工单“{title}”已超过响应时限，尚未受理', en: 'The ticket "{title}" should have been accepted by now' };
      await tell([{ field: 'handler' }, 'owner', 'leader'], text, `late ${slaDueAt}`);
    }
  },
});

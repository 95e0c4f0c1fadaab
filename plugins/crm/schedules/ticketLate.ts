import { defineSchedule } from '@vermilion/plugin-kit';

const week = 7 * 86_400_000;

/** A ticket that nobody has accepted by its limit: its handler and those above learn of it, for a week. */
export const ticketLate = defineSchedule({
  title: { zh: '工单响应超时', en: 'Tickets that nobody accepts' },
  rhythm: { every: 'quarter' },
  entity: 'ticket',
  where: { field: 'status', op: 'eq', value: 'new' },
  run: async ({ tell, now }, { slaDueAt }) => {
    if (typeof slaDueAt !== 'number' || slaDueAt >= now || slaDueAt <= now - week) return;
    const text = { zh: '工单“{title}”已超过响应时限，尚未受理', en: 'The ticket "{title}" should have been accepted by now' };
    await tell([{ field: 'handler' }, 'owner', 'leader'], text, `late ${slaDueAt}`);
  },
});

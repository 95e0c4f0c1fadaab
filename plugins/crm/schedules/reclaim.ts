import { defineSchedule, type RecordRow, type ScheduleContext } from '@vermilion/plugin-kit';
import { dayOf } from '../handlers/dayOf.js';
import { putIntoPool } from '../pool/putIntoPool.js';
import { doneDeals } from '../handlers/doneDeals.js';

const day = 86_400_000;
/** Without a follow-up a customer goes to the pool after so many days. */
const idleDays = 30;
const warnedDays = 3;
/** A customer with contracts stays with his owner for so many days after the last has ended. */
const contractDays = 90;

async function lastTouch({ records }: ScheduleContext, { id, createdAt, claimedAt }: RecordRow): Promise<number> {
  const visits = await records.find('crm:followUp', { enterprise: id });
  return Math.max(Number(createdAt ?? 0), Number(claimedAt ?? 0), ...visits.map(({ happenedAt }) => Number(happenedAt)));
}

/** Whether a contract runs, or has ended so lately that its customer stays. */
async function isBound({ records, now }: ScheduleContext, { id }: RecordRow): Promise<boolean> {
  const since = dayOf(now - contractDays * day);
  const contracts = await records.find('crm:contract', { enterprise: id });
  return contracts.some(({ status, endDate }) => doneDeals.has(String(status)) && String(endDate) >= since);
}

/** Customers whom nobody looks after go to the pool; three days before, their owners are told. */
export const reclaim = defineSchedule({
  title: { zh: '公海回收', en: 'Customers go to the pool' },
  rhythm: { every: 'night' },
  entity: 'enterpriseCustomer',
  where: {
    all: [
      { field: 'inPool', op: 'eq', value: false },
      { field: 'owner', op: 'notEmpty' },
      { referredBy: 'followUp.enterprise', none: true, where: { field: 'happenedAt', op: 'within', value: 'last27days' } },
    ],
  },
  run: async (context, customer) => {
    const idle = Math.floor((context.now - (await lastTouch(context, customer))) / day);
    if (idle < idleDays - warnedDays || (await isBound(context, customer))) return;
    if (idle >= idleDays) {
      const text = {
        zh: '客户“{title}”超过 30 天未跟进，已回收到公海',
        en: '"{title}" had no follow-up for 30 days and went to the pool',
      };
      await context.tell(['owner', 'leader'], text, `pool ${context.today}`);
      await putIntoPool(context.records, customer);
    } else {
      const text = {
        zh: '客户“{title}”即将因未跟进回收到公海',
        en: '"{title}" goes to the pool within three days, unless followed up',
      };
      await context.tell(['owner'], text, `warned ${dayOf(context.now - idle * day)}`);
    }
  },
});

import { personName, weighted, workingMoment, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf, to, type Sampling } from './chance.js';
import type { KnownCustomer } from './knownCustomer.js';
import { ticketTimes } from './ticketTimes.js';

const subjects = ['无法登录', '发票抬头有误', '报表数据不一致', '申请上门检修', '咨询续费价格', '投诉响应慢'];

/** Campaigns, before the leads that come from them. */
export function* campaigns({ random, now, owners }: Sampling, count: number): Iterable<SampleRecord> {
  for (let index = 0; index < count; index++) {
    const start = now - integerBetween(random, 10, 400) * day;
    yield {
      entity: 'campaign',
      key: `campaign${index}`,
      owner: owners[0]!.id,
      at: start - 10 * day,
      fields: {
        name: `${dayOf(start).slice(0, 7)} ${pick(random, ['新品推介', '老客回访', '行业沙龙', '年终答谢'])}`,
        status: start + 30 * day < now ? 'finished' : 'running',
        startDate: dayOf(start),
        endDate: dayOf(start + 30 * day),
        budget: (integerBetween(random, 1, 30) * 10_000).toFixed(2),
        targetFilter: { consent: true, province: pick(random, ['330100', '310115', '440300']) },
      },
    };
  }
}

export function* leads(
  { random, now, owners, nextMobile }: Sampling,
  count: number,
  campaignCount: number,
): Iterable<SampleRecord> {
  for (let index = 0; index < count; index++)
    yield {
      entity: 'lead',
      key: `lead${index}`,
      owner: pick(random, owners).id,
      at: workingMoment(random, now - 120 * day, now - day),
      fields: {
        name: `${pick(random, ['华东', '华南', '西南', '华北'])}客户咨询 ${index + 1}`,
        contactName: personName(random),
        mobile: nextMobile(),
        source: pick(random, ['online', 'ad', 'exhibition', 'phone']),
        campaign: random() < 0.5 ? to(`campaign${integerBetween(random, 0, campaignCount - 1)}`) : null,
        content: '希望了解产品功能与报价',
        status: weighted(random, [
          ['new', 4],
          ['contacted', 3],
          ['qualified', 2],
          ['invalid', 1],
        ]),
      },
    };
}

export function* tickets(
  { random, now, people }: Sampling,
  count: number,
  customers: readonly KnownCustomer[],
): Iterable<SampleRecord> {
  const handlers = people('crm:service');
  if (handlers.length === 0) return;
  for (let index = 0; index < count; index++) {
    const handler = pick(random, handlers).id;
    const type = pick(random, ['consult', 'complaint', 'repair', 'return', 'refund', 'visit']);
    const customer = pick(random, customers);
    const at = workingMoment(random, Math.max(customer.at, now - 200 * day), now - day);
    const subject = pick(random, subjects);
    const priority = pick(random, ['urgent', 'high', 'normal', 'normal', 'low']);
    const refundAmount = type === 'refund' ? (integerBetween(random, 1, 60) * 1000).toFixed(2) : null;
    const status = pick(random, ['new', 'processing', 'waiting', 'resolved', 'closed']);
    yield {
      entity: 'ticket',
      key: `ticket${index}`,
      owner: handler,
      at,
      fields: {
        subject,
        type,
        customerType: 'enterprise',
        enterprise: to(customer.key),
        priority,
        description: '客户来电说明情况，已记录，待跟进。',
        refundAmount,
        handler,
        status,
        ...ticketTimes(at, now, { priority, status, index }),
      },
    };
  }
}

import { workingMoment, type SampleRecord } from '@vermilion/plugin-kit';
import { day, dayOf, to, type Sampling } from './chance.js';
import { contractFields } from './contractFields.js';

const rates = ['82.00', '75.00', '65.00'] as const;

/** Drafts below the usual price, three for each branch of the discount approval; they belong to whom the demo signs in as. */
export function* discountDrafts(sampling: Sampling): Iterable<SampleRecord> {
  const owner = sampling.owners[0]!;
  for (let index = 0; index < 3 * rates.length; index++) {
    const key = `enterprise${index}`;
    const special = {
      discountRate: rates[index % rates.length],
      amount: `${90_000 + index * 1_000}.00`,
      currency: 'CNY',
      exchangeRate: null,
    };
    const { at, fields } = contractFields(sampling, owner, `特价客户 ${index + 1} `, false, { special });
    yield { entity: 'contract', key: `${key}/discount`, owner: owner.id, at, fields: { ...fields, enterprise: to(key) } };
  }
}

/** A contract that has been paid, as refunds need it. */
export interface PaidContract {
  readonly key: string;
  /** When it was drawn up. */
  readonly at: number;
  readonly customer: string;
  readonly paid: number;
}

const amounts = [600, 8_000, 60_000] as const;

/** Tickets that ask for money back, three for each branch of the refund approval, and three that ask for more than was paid. */
export function* refundTickets({ random, now, people }: Sampling, contracts: readonly PaidContract[]): Iterable<SampleRecord> {
  const handlers = people('crm:service');
  const rich = contracts.filter(({ paid }) => paid >= 60_000);
  if (handlers.length === 0 || rich.length === 0) return;
  for (let index = 0; index < 4 * 3; index++) {
    const { key, customer, paid } = rich[index % rich.length]!;
    const at = workingMoment(random, now - (index + 2) * 3 * day, now - day);
    yield {
      entity: 'ticket',
      key: `refund${index}`,
      owner: handlers[index % handlers.length]!.id,
      at,
      fields: {
        subject: `申请退款 ${dayOf(at)}`,
        type: 'refund',
        customerType: 'enterprise',
        enterprise: to(customer),
        contract: to(key),
        priority: 'normal',
        description: '设备与描述不符，客户要求部分退款。',
        refundAmount: (amounts[index % 4] ?? paid + 1).toFixed(2),
        handler: handlers[index % handlers.length]!.id,
        status: 'processing',
        slaDueAt: at + 8 * 3_600_000,
        acceptedAt: at + 3_600_000,
      },
    };
  }
}

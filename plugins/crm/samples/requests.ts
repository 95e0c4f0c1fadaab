import { endingOf, workingMoment, type SampleRecord, type SampleRequest } from '@vermilion/plugin-kit';
import { pick } from '@vermilion/plugin-kit/fields';
import { day, to, type Owner, type Sampling } from './chance.js';
import { contractFields } from './contractFields.js';
import type { PaidContract } from './extraDrafts.js';
import type { KnownCustomer } from './knownCustomer.js';
import { specialContracts } from './specialContracts.js';

const documents = { files: { $file: '合同正文.pdf' } };
const onTheWay = { legalNote: '条款已核对，违约责任与争议解决约定清楚。', scan: { $file: '盖章扫描件.pdf' } };

/** So many requests of whom the demo signs in as wait for others. */
const RUNNING = 6;

const running = (random: () => number, now: number): Pick<SampleRequest, 'at' | 'ending'> => ({
  ending: 'running',
  at: workingMoment(random, now - 5 * day, now - day / 10),
});

/** Contracts of the last weeks on their way through approval; every branch of the tiered flow is taken. */
export function* contractRequests(sampling: Sampling, customers: readonly KnownCustomer[]): Iterable<SampleRecord> {
  const { random, now, owners } = sampling;
  const own = customers.filter(({ owner }) => owner === owners[0]!.id);
  for (let index = 0; index < 3 * specialContracts.length; index++) {
    const isRunning = index < RUNNING;
    const { at, ending } = isRunning ? running(random, now) : endingOf(random, now, index);
    const customer = pick(random, (isRunning || index % 3 === 0 ? own : customers).filter(knownAt(at)));
    const owner = ownerOf(owners, customer);
    // Only the general manager of the standard flow ends a request; elsewhere it comes back.
    const isTiered = index % 3 !== 0 && ending !== 'rejected';
    const flow = isTiered ? 'contractApprovalTiered' : 'contractApproval';
    const special = isTiered ? specialContracts[index % specialContracts.length] : {};
    const { fields } = contractFields({ ...sampling, now: at }, owner, customer.name, false, { special });
    yield {
      entity: 'contract',
      key: `request${index}`,
      owner: owner.id,
      at: at - day / 4,
      fields: { ...fields, enterprise: to(customer.key) },
      request: { flow, at, ending, fields: documents, onTheWay },
    };
  }
}

/** Tickets of the last weeks that ask for money back. */
export function* refundRequests({ random, now, people }: Sampling, contracts: readonly PaidContract[]): Iterable<SampleRecord> {
  const handlers = people('crm:service');
  const paid = contracts.filter((contract) => contract.paid >= 60_000);
  if (handlers.length === 0 || paid.length === 0) return;
  for (let index = 0; index < 20; index++) {
    const { at, ending } = endingOf(random, now, index);
    const { key, customer } = pick(random, paid.filter(knownAt(at)));
    const handler = pick(random, handlers).id;
    const request: SampleRequest = {
      flow: 'refundApproval',
      at,
      ending,
      fields: { refundReason: '部分设备到货破损，协商退还相应货款。', proof: { $file: '破损照片.pdf' } },
    };
    yield {
      entity: 'ticket',
      key: `refundRequest${index}`,
      owner: handler,
      at: at - day / 8,
      fields: {
        subject: pick(random, ['到货破损退款', '多付款项退还', '服务未达标退款']),
        type: 'refund',
        customerType: 'enterprise',
        enterprise: to(customer),
        contract: to(key),
        priority: pick(random, ['normal', 'high']),
        description: '客户提供照片与验收记录，要求退还对应部分的货款。',
        refundAmount: pick(random, ['680.00', '4200.00', '16800.00', '52000.00']),
        handler,
        status: 'processing',
        acceptedAt: at - day / 8,
      },
      request,
    };
  }
}

/** Whoever owns the customer, if contracts are among his tasks. */
function ownerOf(owners: readonly Owner[], { owner }: KnownCustomer): Owner {
  return owners.find(({ id }) => id === owner) ?? owners[0]!;
}

/** Whether something had been there for a day at a moment. */
const knownAt =
  (moment: number) =>
  ({ at }: { readonly at: number }) =>
    at < moment - day;

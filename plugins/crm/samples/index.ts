import { demoId, type SampleContext, type SampleRecord } from '@vermilion/plugin-kit';
import type { Owner, Sampling } from './chance.js';
import { enterprises } from './enterprises.js';
import { discountDrafts, refundTickets, type PaidContract } from './extraDrafts.js';
import { knownCustomer, type KnownCustomer } from './knownCustomer.js';
import { contractRequests, refundRequests } from './requests.js';
import { individuals } from './individuals.js';
import { campaigns, leads, tickets } from './service.js';

/** Customers by size; everything else follows from them. */
const customers = { S: 200, M: 20_000, L: 1_000_000 } as const;

/** Those who own customers, always in the same order; first whom the demo signs in as, if she is there. */
function ownersOf(context: SampleContext): readonly Owner[] {
  const first = demoId('person:sales');
  const owners = [...context.people('crm:rep')].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...owners.filter(({ id }) => id === first), ...owners.filter(({ id }) => id !== first)];
}

function paidContract({ key, at, fields }: SampleRecord): PaidContract {
  return { key, at: at!, customer: (fields.enterprise as { readonly $ref: string }).$ref, paid: Number(fields.paidAmount) };
}

/** Sample data after the rules of the specification: 70 % companies, 30 % persons, with all that happened to them. */
export function* samples(context: SampleContext): Iterable<SampleRecord> {
  const owners = ownersOf(context);
  if (owners.length === 0) return;
  let mobiles = 0;
  const nextMobile = () => {
    mobiles++;
    return `${150 + (Math.floor(mobiles / 10_000) % 50)}0000${String(mobiles % 10_000).padStart(4, '0')}`;
  };
  const sampling: Sampling = { ...context, owners, nextMobile };
  const count = customers[context.size];
  const enterpriseCount = Math.round(count * 0.7);
  yield* campaigns(sampling, 6);
  const paid: PaidContract[] = [];
  const known: KnownCustomer[] = [];
  for (const record of enterprises(sampling, enterpriseCount)) {
    if (record.entity === 'contract') paid.push(paidContract(record));
    if (record.entity === 'enterpriseCustomer') known.push(knownCustomer(record));
    yield record;
  }
  yield* individuals(sampling, count - enterpriseCount);
  yield* leads(sampling, Math.round(count * 0.15), 6);
  yield* tickets(sampling, Math.round(count * 0.2), known);
  yield* discountDrafts(sampling);
  yield* refundTickets(sampling, paid);
  yield* contractRequests(sampling, known);
  yield* refundRequests(sampling, paid);
}

import { addMoney, multiplyMoney, personName, poisson, weighted, workingMoment, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf, to, type Owner, type Sampling } from './chance.js';
import type { SampleContract } from './contractFields.js';
import { paidOf, receivable } from './contractMoney.js';

const talks = [
  '已介绍产品，对方希望看到案例。',
  '确认了预算范围，下周给出方案。',
  '演示完成，技术负责人认可。',
  '商务条款仍有分歧，约期再谈。',
  '回访：使用顺利，有扩容计划。',
];

/** What the deals of a customer come to, in yuan, and when the last one was. */
export function dealTotal(contracts: readonly SampleContract[]) {
  const deals = contracts.filter(({ signed }) => signed);
  const amounts = deals.map(({ amount, currency, exchangeRate }) =>
    currency === 'CNY' ? amount : multiplyMoney(amount, exchangeRate!),
  );
  const days = deals.map(({ fields }) => fields.signedDate as string).sort();
  return { dealAmount: addMoney(amounts), dealCount: deals.length, lastDealDate: days.at(-1) ?? null };
}

/** When somebody spoke with a customer, oldest first: lately, but for one customer in twenty, who was not heard of for thirty days. */
export function followMoments({ random, now }: Sampling, since: number): readonly number[] {
  const isSilent = random() < 0.05;
  const until = isSilent ? now - 31 * day : now - day;
  if (until <= since) return [];
  const moments = Array.from({ length: poisson(random, 4) }, () => workingMoment(random, since, until));
  const lately = isSilent ? [] : [workingMoment(random, Math.max(since, now - 25 * day), until)];
  return [...moments.slice(lately.length), ...lately].sort((a, b) => a - b);
}

export function* followUps(
  { random }: Sampling,
  owner: Owner,
  customer: { readonly key: string; readonly kind: 'enterprise' | 'individual' },
  moments: readonly number[],
): Iterable<SampleRecord> {
  for (const [i, at] of moments.entries())
    yield {
      entity: 'followUp',
      key: `${customer.key}/follow${i}`,
      owner: owner.id,
      at,
      fields: {
        customerType: customer.kind,
        [customer.kind]: to(customer.key),
        type: pick(random, ['phone', 'visit', 'wechat', 'meeting']),
        content: pick(random, talks),
        happenedAt: at,
      },
    };
}

export function* contacts({ random, nextMobile }: Sampling, owner: Owner, key: string, at: number): Iterable<SampleRecord> {
  const count = integerBetween(random, 1, 3);
  for (let i = 0; i < count; i++)
    yield {
      entity: 'contact',
      key: `${key}/contact${i}`,
      owner: owner.id,
      at,
      fields: {
        customer: to(key),
        name: personName(random),
        title: pick(random, ['总经理', '采购经理', '技术负责人', '财务经理', '项目经理']),
        role: pick(random, ['decision', 'influence', 'purchase', 'tech', 'finance', 'user']),
        mobile: nextMobile(),
        email: `contact${integerBetween(random, 1, 99_999)}@example.com`,
        isPrimary: i === 0,
      },
    };
}

export function* opportunities(
  { random, now }: Sampling,
  owner: Owner,
  { key, name, at: since, won }: { readonly key: string; readonly name: string; readonly at: number; readonly won: boolean },
): Iterable<SampleRecord> {
  if (!won && random() < 0.5) return;
  const stage = won
    ? 'won'
    : weighted(random, [
        ['discover', 3],
        ['confirm', 3],
        ['proposal', 2],
        ['negotiate', 2],
        ['lost', 1],
      ]);
  const at = workingMoment(random, Math.max(since, now - 300 * day), Math.max(since + 3 * day, now - 10 * day));
  yield {
    entity: 'opportunity',
    key: `${key}/opportunity`,
    owner: owner.id,
    at,
    fields: {
      name: `${name}合作意向`,
      enterprise: to(key),
      stage,
      amount: (integerBetween(random, 2, 200) * 10_000).toFixed(2),
      expectedDate: dayOf(now + integerBetween(random, 5, 120) * day),
      lostReason: stage === 'lost' ? pick(random, ['price', 'competitor', 'timing']) : null,
    },
  };
}

export function* contractRecords(
  { now }: Sampling,
  owner: Owner,
  customer: { readonly key: string; readonly kind: 'enterprise' | 'individual' },
  contracts: readonly SampleContract[],
): Iterable<SampleRecord> {
  for (const [i, contract] of contracts.entries()) {
    const { at, signed, fields } = contract;
    const paid = paidOf(contract, i);
    const key = `${customer.key}/contract${i}`;
    yield {
      entity: 'contract',
      key,
      owner: owner.id,
      at,
      approved: signed,
      fields: { ...fields, paidAmount: paid, [customer.kind]: to(customer.key) },
    };
    if (signed) yield receivable(key, contract, { owner: owner.id, paid, now });
  }
}

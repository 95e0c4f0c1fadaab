import { logNormal, weighted, workingMoment } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf, type Owner, type Sampling } from './chance.js';

const subjects = ['年度服务', '设备采购', '系统建设', '技术支持', '软件许可', '数据治理', '运维保障', '咨询'];

/** A contract of a customer, before it is tied to him. `at` is when it was drawn up. */
export interface SampleContract {
  readonly at: number;
  readonly amount: string;
  readonly currency: string;
  readonly exchangeRate: string | null;
  readonly signed: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Amounts are log-normal: half below 120,000, one in twenty above 1.8 million. */
function amountOf(random: () => number): string {
  return Math.min(20_000_000, Math.max(800, logNormal(random, 120_000, 1.646))).toFixed(2);
}

/**
 * A contract of a customer, signed long ago or a draft of these days.
 *
 * @param options `since`: when the customer became known; `special`: fields that are not left to chance
 */
export function contractFields(
  { random, now }: Sampling,
  owner: Owner,
  customer: string,
  signed: boolean,
  { since = 0, special = {} }: { readonly since?: number; readonly special?: Readonly<Record<string, unknown>> } = {},
): SampleContract {
  const earliest = Math.max(since, now - (signed ? 700 : 25) * day);
  const at = workingMoment(random, earliest, now - (signed ? 40 : 1) * day);
  const foreign = random() < 0.08;
  const start = at + integerBetween(random, 5, 30) * day;
  const end = start + 365 * day;
  const status = !signed ? 'draft' : end < now ? 'finished' : start < now ? 'executing' : 'signed';
  const amount = amountOf(random);
  const fields = {
    name: `${customer}${pick(random, subjects)}合同`,
    type: weighted(random, [
      ['sale', 5],
      ['service', 3],
      ['framework', 1],
    ]),
    amount,
    currency: foreign ? 'USD' : 'CNY',
    exchangeRate: foreign ? '7.120000' : null,
    discountRate: integerBetween(random, 85, 100).toFixed(2),
    taxRate: pick(random, ['13.00', '6.00', '9.00']),
    startDate: dayOf(start),
    endDate: dayOf(end),
    signedDate: signed ? dayOf(at + 2 * day) : null,
    ourSigner: owner.id,
    isStandard: random() < 0.8,
    budgetIn: random() < 0.9,
    status,
    ...special,
  };
  return { at, amount: fields.amount, currency: fields.currency, exchangeRate: fields.exchangeRate, signed, fields };
}

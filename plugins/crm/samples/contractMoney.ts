import { addMoney, multiplyMoney, type SampleRecord } from '@vermilion/plugin-kit';
import { day } from './chance.js';
import type { SampleContract } from './contractFields.js';

/** What has come in for a signed contract: all of a finished one (of every second 80 %), half of every second one that is under way. */
export function paidOf({ amount, fields, signed }: SampleContract, index: number): string {
  if (!signed) return '0.00';
  if (fields.status === 'finished') return index % 2 === 0 ? amount : multiplyMoney(amount, '0.8');
  return index % 2 === 0 ? multiplyMoney(amount, '0.5') : '0.00';
}

/** The one receivable of a signed contract, late if it is due and open. */
export function receivable(
  key: string,
  { at, amount, fields }: SampleContract,
  { owner, paid, now }: { readonly owner: string; readonly paid: string; readonly now: number },
): SampleRecord {
  const dueDate = fields.endDate as string;
  const open = addMoney([amount, `-${paid}`]);
  const late = open === '0.00' ? 0 : Math.max(0, Math.floor((now - Date.parse(dueDate)) / day));
  return {
    entity: 'receivablePlan',
    key: `${key}/plan`,
    owner,
    at: at + 2 * day,
    fields: { contract: { $ref: key }, period: 1, dueDate, amount, received: paid, overdueDays: late },
  };
}

import { Decimal } from 'decimal.js';

/** The exact sum of amounts, with two decimals; `0.00` of none. */
export function addMoney(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}

/** An amount times a rate, rounded half up to two decimals. */
export function multiplyMoney(amount: string, rate: string): string {
  return new Decimal(amount).times(rate).toFixed(2, Decimal.ROUND_HALF_UP);
}

import { amount } from './amount.js';

/** Signs that Chinese readers tell apart at a glance; other currencies go by their codes. */
const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', HKD: 'HK$' };

/** An amount of money as prose shows it: `¥485,760.00`, `$1,200.00`, in English `CNY 485,760.00`. */
export function money(locale: string, value: string | number, currency = 'CNY'): string {
  const text = amount(value);
  const sign = locale === 'en' ? undefined : SIGNS[currency];
  if (sign === undefined) return `${currency} ${text}`;
  return text.startsWith('-') ? `-${sign}${text.slice(1)}` : sign + text;
}

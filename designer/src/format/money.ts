import { amount } from './amount.js';

/** An amount of money as prose shows it: `¥485,760.00`, in English `CNY 485,760.00`. */
export function money(locale: string, value: string | number, currency = 'CNY'): string {
  if (locale !== 'en' && currency === 'CNY') {
    const text = amount(value);
    return text.startsWith('-') ? `-¥${text.slice(1)}` : `¥${text}`;
  }
  return `${currency} ${amount(value)}`;
}

import imported from 'validator/lib/isISO4217.js';
import { accept, refuse, type Parsed } from './parsed.js';

/** The package is CommonJS: server and browser build see its default differently typed, though it is the same. */
const isISO4217 = (imported as unknown as { readonly default: (text: string) => boolean }).default;

/** Codes of ISO 4217 that are no money. */
const notMoney = new Set(['XXX', 'XTS']);

/** A currency of ISO 4217 in upper case. */
export function checkCurrency(text: string): Parsed<string> {
  return /^[A-Z]{3}$/.test(text) && !notMoney.has(text) && isISO4217(text)
    ? accept(text)
    : refuse('unknown_value', '币种应为 ISO 4217 代码，例如 CNY、USD', 'Expected a code of ISO 4217 such as CNY or USD.');
}

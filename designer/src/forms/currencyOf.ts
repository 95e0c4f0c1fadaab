import type { Fields } from '../api/fields.js';

/** The code of ISO 4217 in which the amounts of a record or form are: that of its field `currency`; undefined: yuan. */
export function currencyOf(fields: Fields): string | undefined {
  const code = fields['currency'];
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

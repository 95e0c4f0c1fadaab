import { Decimal } from 'decimal.js';
import type { CellFlaw } from '../tableRow.js';
import type { NumberStyle } from './numberStyle.js';
import { serialDate } from './serialDate.js';

/** So many digits of a number are right; Excel keeps no more. */
const EXACT_DIGITS = 15;

export interface NumberText {
  readonly text: string;
  readonly flaw?: CellFlaw;
}

/**
 * A stored number as a person would have typed it: never with an exponent, without the noise of binary fractions, as a day where
 * its format says so, with leading zeros where its format shows them.
 */
export function numberText(raw: string, style: NumberStyle, is1904: boolean): NumberText {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, flaw: 'error' };
  if (style === 'date' || style === 'datetime' || style === 'time') {
    const text = serialDate(value, style, is1904);
    return text === undefined ? { text: raw, flaw: 'error' } : { text };
  }
  const exact = new Decimal(value).toSignificantDigits(EXACT_DIGITS);
  if (style === 'percent') return { text: `${exact.times(100).toFixed()}%` };
  const text = exact.toFixed();
  if (typeof style === 'object' && /^\d+$/.test(text)) return { text: text.padStart(style.digits, '0') };
  return isLossy(value) ? { text: new Decimal(value).toFixed(), flaw: 'lossy' } : { text };
}

/** An identity number typed as a number has lost its last digits. */
const isLossy = (value: number) => Number.isInteger(value) && Math.abs(value) >= 10 ** EXACT_DIGITS;

import type { SerialShape } from './serialDate.js';

/** What a number format says of a number, as far as the value depends on it. */
export type NumberStyle = SerialShape | 'percent' | { readonly digits: number } | undefined;

/** The formats that every Excel knows by number; 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean ones. */
const BUILT_IN: Readonly<Record<number, NumberStyle>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'datetime',
  32: 'time',
  33: 'time',
  34: 'time',
  35: 'time',
  45: 'time',
  46: 'time',
  47: 'time',
  55: 'time',
  56: 'time',
};

const isEastAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** @param code of a format of the workbook's own; undefined: a built-in one */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return BUILT_IN[id] ?? (isEastAsianDate(id) ? 'date' : undefined);
  const zeros = /^0{2,}$/.exec(code.trim());
  if (zeros) return { digits: zeros[0].length };
  // Texts in quotes, escaped characters, colors and locales say nothing of the value.
  const bare = code.replace(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';')[0] ?? '';
  const hasTime = /[hs]|上午|AM\/PM/i.test(bare);
  const hasDay = /[yd]|g+e/i.test(bare) || (!hasTime && /m/i.test(bare));
  if (hasDay) return hasTime ? 'datetime' : 'date';
  if (hasTime) return 'time';
  return bare.includes('%') ? 'percent' : undefined;
}

import { Decimal } from 'decimal.js';
import { accept, refuse, type Parsed } from './parsed.js';

/** `1234.5` with `scale` 2 → `1234.50`; digits beyond the scale are refused, never rounded. */
export function checkDecimal(text: string, precision: number, scale: number): Parsed<string> {
  const digits = new RegExp(`^-?\\d{1,${precision - scale}}${scale > 0 ? `(?:\\.\\d{1,${scale}})?` : ''}$`);
  if (!digits.test(text))
    return refuse(
      'format',
      `应为数字，整数至多 ${precision - scale} 位${scale > 0 ? `，小数至多 ${scale} 位` : ''}`,
      `Expected a number with at most ${precision - scale} digits before and ${scale} after the point.`,
    );
  const value = new Decimal(text).toFixed(scale);
  return accept(value.startsWith('-') && Number(value) === 0 ? value.slice(1) : value);
}

/** Numbers as people write them in tables: `￥1,234.50`, `1.2万`, `３０％` → plain digits. */
export function plainNumber(text: string): string {
  const compact = text
    .normalize('NFKC')
    .replace(/[¥$,\s]/g, '')
    .replace(/[元%]$/, '');
  const unit = compact.endsWith('亿') ? 1e8 : compact.endsWith('万') ? 1e4 : 1;
  const digits = unit === 1 ? compact : compact.slice(0, -1);
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? new Decimal(digits).times(unit).toFixed() : compact;
}

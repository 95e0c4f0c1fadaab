import { capitals } from '../../../format/capitals.js';
import { money as format } from '../../../format/money.js';
import type { FieldView } from '../../fieldView.js';
import { decimal } from '../decimal/index.js';

/** An amount of money: `¥485,760.00`; yuan in Chinese also in capitals. */
export const money: FieldView = {
  ...decimal,
  print: (value, _field, { locale, currency }) => format(locale, String(value), currency),
  note: (value, { locale, currency = 'CNY' }) => (locale === 'en' || currency !== 'CNY' ? '' : capitals(String(value))),
};

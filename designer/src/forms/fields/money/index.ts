import { capitals } from '../../../format/capitals.js';
import { money as format } from '../../../format/money.js';
import type { FieldView } from '../../fieldView.js';
import { decimal } from '../decimal/index.js';

/** An amount of money: `¥485,760.00`, in Chinese also in capitals. */
export const money: FieldView = {
  ...decimal,
  print: (value, _field, { locale }) => format(locale, String(value)),
  note: (value, locale) => (locale === 'en' ? '' : capitals(String(value))),
};

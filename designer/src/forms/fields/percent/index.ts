import type { FieldView } from '../../fieldView.js';
import { decimal } from '../decimal/index.js';

/** A number of percent: `92.00` is `92%`. */
export const percent: FieldView = {
  ...decimal,
  print: (value) => `${String(value).includes('.') ? String(value).replace(/\.?0+$/, '') : String(value)}%`,
};

import type { FieldView } from '../../fieldView.js';
import { itemLabel } from '../../itemLabel.js';
import { listOf } from '../../listOf.js';
import { select } from '../select/index.js';

/** Several items of a dictionary, by their codes. */
export const multi: FieldView = {
  ...select,
  print: (value, _field, { label, dictionary, locale }) =>
    label ?? listOf(value, locale, (code) => itemLabel(dictionary, code, locale)),
};

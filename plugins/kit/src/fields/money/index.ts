import type { FieldDefinition } from '../../definition/field.js';
import { integerBetween } from '../chance.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { exactNumber } from '../exactNumber.js';
import { groupDigits } from '../groupDigits.js';

/** An amount: 16 digits and 2 after the point, in yuan or in the currency that a field beside it names. */
export const money = constructorOf<'money', CommonOptions & Pick<FieldDefinition, 'min' | 'max'>>('money');

export const moneyKind = exactNumber({
  name: 'money',
  digits: () => ({ precision: 18, scale: 2 }),
  format: groupDigits,
  sample: (random, field) => integerBetween(random, field.min ?? 1, Math.min(field.max ?? 999_999, 999_999)).toFixed(2),
});

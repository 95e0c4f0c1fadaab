import type { FieldDefinition } from '../../definition/field.js';
import { integerBetween } from '../chance.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { exactNumber } from '../exactNumber.js';

/** The number of percent: `85.00` is 85 %. 0 to 100 unless `min` and `max` say otherwise. */
export const percent = constructorOf<'percent', CommonOptions & Pick<FieldDefinition, 'min' | 'max'>>('percent');

export const percentKind = exactNumber({
  name: 'percent',
  digits: () => ({ precision: 7, scale: 2 }),
  limits: { min: 0, max: 100 },
  format: (value) => `${value.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : value.includes('.') ? '' : zeros))}%`,
  sample: (random) => integerBetween(random, 1, 100).toFixed(2),
});

import type { FieldDefinition } from '../../definition/field.js';
import { integerBetween } from '../chance.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { exactNumber } from '../exactNumber.js';
import { groupDigits } from '../groupDigits.js';

/** An exact number: `length` digits in all (18), `scale` of them after the point (2). */
export const decimal = constructorOf<'decimal', CommonOptions & Pick<FieldDefinition, 'length' | 'scale' | 'min' | 'max'>>(
  'decimal',
);

export const decimalKind = exactNumber({
  name: 'decimal',
  digits: (field) => ({ precision: field.length ?? 18, scale: field.scale ?? 2 }),
  format: groupDigits,
  sample: (random, field) => integerBetween(random, field.min ?? 0, Math.min(field.max ?? 999, 999)).toFixed(field.scale ?? 2),
});

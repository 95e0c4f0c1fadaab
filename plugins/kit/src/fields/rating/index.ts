import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { wholeNumber } from '../wholeNumber.js';

/** 1 to `scale` (5) points. */
export const rating = constructorOf<'rating', CommonOptions & Pick<FieldDefinition, 'scale'>>('rating');

export const ratingKind = wholeNumber(
  'rating',
  (field) => ({ min: 1, max: field.scale ?? 5 }),
  (value, field) => `${value} / ${field.scale ?? 5}`,
);

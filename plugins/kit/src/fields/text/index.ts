import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { pick } from '../chance.js';
import { textual } from '../textual.js';

/** One line. `length` is the longest, `min` the shortest, in characters; `pattern` a regular expression. */
export const text = constructorOf<'text', CommonOptions & Pick<FieldDefinition, 'length' | 'min' | 'max' | 'pattern'>>('text');

export const textKind = textual({
  name: 'text',
  length: 255,
  check: (input) => ({ ok: true, value: input.replace(/\s+/g, ' ').trim() }),
  sample: (random, field) => pick(random, ['云杉', '远山', '青禾', '长川', '沐光']).slice(0, field.length ?? 255),
});

import type { FieldDefinition } from '../../definition/field.js';
import { digits } from '../chance.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { textual } from '../textual.js';

/** A number given by a counter: `pattern` as of an entity's `serial`, e.g. `KHQ{yyyyMM}{seq4}`. */
export const serial = constructorOf<'serial', CommonOptions & Pick<FieldDefinition, 'pattern'>>('serial');

const checked = textual({ name: 'serial', length: 40, mask: () => '***', sample: (random) => `NO${digits(random, 8)}` });

/** Its `pattern` says how numbers are made, not what a given one looks like. */
export const serialKind: typeof checked = {
  ...checked,
  parse: (input, { pattern: _pattern, ...field }, context) => checked.parse(input, field, context),
  fromText: (text, { pattern: _pattern, ...field }, context) => checked.fromText(text, field, context),
};

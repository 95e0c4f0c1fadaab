import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { pick } from '../chance.js';
import { textual } from '../textual.js';

/** Several lines, at most 20,000 characters or `max`. */
export const longtext = constructorOf<'longtext', CommonOptions & Pick<FieldDefinition, 'min' | 'max'>>('longtext');

export const longtextKind = textual({
  name: 'longtext',
  length: 20_000,
  check: (input) => ({ ok: true, value: input.replace(/\r\n?/g, '\n').trim() }),
  sample: (random) => pick(random, ['已与对方确认需求。', '下周再约时间当面沟通。', '资料齐全，等待回复。']),
});

import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { pick } from '../chance.js';
import { listOf } from '../listOf.js';
import { textual } from '../textual.js';

/** Free words, at most 40 characters each. */
export const tags = constructorOf<'tags', CommonOptions & Pick<FieldDefinition, 'maxCount'>>('tags');

const tag = textual({ name: 'tags', length: 40, sample: (random) => pick(random, ['高价值', '复购倾向', '战略客户', '母婴']) });

export const tagsKind = listOf('tags', tag);

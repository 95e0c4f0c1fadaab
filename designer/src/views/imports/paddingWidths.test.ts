import { expect, test } from 'vitest';
import type { EntityMeta } from '../../api/manifest.js';
import { paddingWidths } from './paddingWidths.js';

const label = { zh: '甲', en: 'A' };
const entity = {
  name: 'a:b',
  serial: { pattern: '{seq5}' },
  fields: {
    code: { kind: 'text', label },
    six: { kind: 'text', label, pattern: '^\\d{6}$' },
    count: { kind: 'serial', label, pattern: '{seq4}' },
    dated: { kind: 'serial', label, pattern: 'K{yyyy}{seq4}' },
    amount: { kind: 'money', label },
  },
} as unknown as EntityMeta;

test.each([
  ['six', ['123', '000456'], [6]],
  ['six', ['123456'], []],
  ['count', ['7'], [4]],
  ['$no', ['12'], [5]],
  ['amount', ['123'], []],
  ['code', ['A7', ''], []],
  ['code', ['123', 'A7'], [4, 5, 6, 7, 8, 9, 10, 11]],
  ['dated', ['1', '12'], [2, 3, 4, 5, 6, 7, 8, 9, 10]],
])('%s with the examples %j can be padded to %j digits', (field, examples, widths) =>
  expect(paddingWidths(entity, field, examples)).toEqual(widths),
);

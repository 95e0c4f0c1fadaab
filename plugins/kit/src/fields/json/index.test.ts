import { expect, it } from 'vitest';
import { json, jsonKind } from './index.js';

it('is limited, and read from text in tables', () => {
  const filter = json({ zh: '条件', en: 'Filter' });
  expect(jsonKind.parse({ a: ['x'] }, filter)).toEqual({ ok: true, value: { a: ['x'] } });
  expect(jsonKind.parse('x'.repeat(100_001), filter)).toMatchObject({ ok: false, code: 'length' });
  expect(jsonKind.fromText('{"a":1}', filter)).toEqual({ ok: true, value: { a: 1 } });
  expect(jsonKind.fromText('{a}', filter)).toMatchObject({ ok: false, code: 'format' });
});

import { expect, it } from 'vitest';
import { table, tableKind } from './index.js';

it('is a list of rows, not too many', () => {
  const lines = table('line', { zh: '明细', en: 'Lines' }, { maxCount: 2 });
  expect(tableKind.parse([{ item: 'a', count: 1 }], lines).ok).toBe(true);
  expect(tableKind.parse([{}, {}, {}], lines)).toMatchObject({ ok: false, code: 'length' });
  expect(tableKind.parse(['a'], lines)).toMatchObject({ ok: false, code: 'type' });
  expect(tableKind.format([{}, {}], lines, { locale: 'zh' })).toBe('2 行');
});

import { expect, it } from 'vitest';
import { longtext, longtextKind } from './index.js';

it('keeps its lines and its limit', () => {
  const note = longtext({ zh: '备注', en: 'Note' }, { max: 5 });
  expect(longtextKind.parse('一\r\n二', note)).toEqual({ ok: true, value: '一\n二' });
  expect(longtextKind.parse('一二三四五六', note)).toMatchObject({ ok: false, code: 'length' });
  expect(longtextKind.column(note)).toEqual({ type: 'text' });
});

import { describe, expect, it } from 'vitest';
import { multi, multiKind } from './index.js';

const several = multi('color', { zh: '颜色', en: 'Colors' }, { maxCount: 2 });
const codes = new Map([
  ['red', 'red'],
  ['红', 'red'],
  ['blue', 'blue'],
]);

describe('multi', () => {
  it('keeps each value once and counts', () => {
    expect(multiKind.parse(['red', 'red'], several, { codes })).toEqual({ ok: true, value: ['red'] });
    expect(multiKind.parse(['red', 'green'], several, { codes })).toMatchObject({ ok: false, code: 'unknown_value' });
    expect(multiKind.parse(['red', 'blue', 'red'], several, { codes })).toMatchObject({ ok: false, code: 'length' });
    expect(multiKind.fromText('红、blue', several, { codes })).toEqual({ ok: true, value: ['red', 'blue'] });
  });
});

import { describe, expect, it } from 'vitest';
import { text, textKind } from './index.js';

const name = text({ zh: '名称', en: 'Name' }, { length: 5, min: 2 });

describe('text', () => {
  it('counts characters, not code units', () =>
    expect(textKind.parse('𠮷㐂😀野屋', name)).toEqual({ ok: true, value: '𠮷㐂😀野屋' }));
  it.each(['一', '一二三四五六'])('refuses “%s” for its length', (value) =>
    expect(textKind.parse(value, name)).toMatchObject({ ok: false, code: 'length' }),
  );
  it('keeps leading zeros and formulas as they are', () =>
    expect(textKind.parse('=cmd', name)).toEqual({ ok: true, value: '=cmd' }));
  it('joins space and refuses control characters', () => {
    expect(textKind.parse(' a \n b ', name)).toEqual({ ok: true, value: 'a b' });
    expect(textKind.parse('a\u0000b', name)).toMatchObject({ ok: false, code: 'format' });
  });
  it('obeys its pattern', () =>
    expect(textKind.parse('ab', text({ zh: '码', en: 'Code' }, { pattern: '^\\d+$' }))).toMatchObject({
      ok: false,
      code: 'format',
    }));
});

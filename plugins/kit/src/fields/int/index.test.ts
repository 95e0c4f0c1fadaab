import { describe, expect, it } from 'vitest';
import { int, intKind } from './index.js';

const count = int({ zh: '人数', en: 'Count' }, { min: 0, max: 9_999_999 });

describe('int', () => {
  it('is whole and within its limits', () => {
    expect(intKind.parse(12, count)).toEqual({ ok: true, value: 12 });
    expect(intKind.parse(1.5, count)).toMatchObject({ ok: false, code: 'type' });
    expect(intKind.parse(10_000_000, count)).toMatchObject({ ok: false, code: 'range' });
    expect(intKind.fromText('1,284', count)).toEqual({ ok: true, value: 1284 });
    expect(intKind.fromText(' ', count).ok).toBe(false);
  });
});

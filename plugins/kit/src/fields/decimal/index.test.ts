import { describe, expect, it } from 'vitest';
import { decimal, decimalKind } from './index.js';

const rate = decimal({ zh: '汇率', en: 'Rate' }, { length: 12, scale: 6, min: 0 });

describe('decimal', () => {
  it('keeps all its digits and rounds none', () => {
    expect(decimalKind.parse('7.123456', rate)).toEqual({ ok: true, value: '7.123456' });
    expect(decimalKind.parse('7.1234567', rate)).toMatchObject({ ok: false, code: 'format' });
    expect(decimalKind.column(rate)).toEqual({ type: 'decimal', precision: 12, scale: 6 });
  });
});

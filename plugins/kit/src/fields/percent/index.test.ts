import { describe, expect, it } from 'vitest';
import { percent, percentKind } from './index.js';

const rate = percent({ zh: '税率', en: 'Rate' });

describe('percent', () => {
  it.each([
    ['13.00', '13%'],
    ['100.00', '100%'],
    ['0.00', '0%'],
    ['12.50', '12.5%'],
  ])('shows %s as %s', (value, shown) => expect(percentKind.format(value, rate, { locale: 'en' })).toBe(shown));

  it('lies between 0 and 100', () => {
    expect(percentKind.parse('100.01', rate)).toMatchObject({ ok: false, code: 'range' });
    expect(percentKind.parse('-1', rate)).toMatchObject({ ok: false, code: 'range' });
    expect(percentKind.fromText('85%', rate)).toEqual({ ok: true, value: '85.00' });
  });
});

import { describe, expect, it } from 'vitest';
import { money, moneyKind } from './index.js';

const amount = money({ zh: '金额', en: 'Amount' }, { min: 0 });

describe('money', () => {
  it.each([
    ['0.01', '0.01'],
    ['9999999999999999.99', '9999999999999999.99'],
    ['12', '12.00'],
    ['1.5', '1.50'],
    ['-0', '0.00'],
  ])('takes %s as %s', (text, value) => expect(moneyKind.parse(text, amount)).toEqual({ ok: true, value }));

  it.each(['1e3', '1.234', 'abc', '1,000.00', '', '10000000000000000.00', 5])('refuses %s from programs', (input) =>
    expect(moneyKind.parse(input, amount).ok).toBe(false),
  );

  it.each([
    ['￥1,234.50', '1234.50'],
    ['1.2万', '12000.00'],
    ['３００', '300.00'],
    ['1.5亿', '150000000.00'],
    ['88元', '88.00'],
  ])('takes %s from a table as %s', (text, value) => expect(moneyKind.fromText(text, amount)).toEqual({ ok: true, value }));

  it('keeps its limits', () => expect(moneyKind.parse('-1', amount)).toMatchObject({ ok: false, code: 'range' }));
  it('is grouped for people', () => expect(moneyKind.format('1234567.50', amount, { locale: 'zh' })).toBe('1,234,567.50'));
  it('comes back from a driver that answers numbers', () => expect(moneyKind.fromColumn(1200.5, amount)).toBe('1200.50'));
  it('is a number in conditions', () => expect(moneyKind.toVariable('50000.00')).toBe(50_000));
});

it('shows nothing of an amount when masked, not even how large it is', () => {
  expect(moneyKind.mask('12.00')).toBe('***');
  expect(moneyKind.mask('9999999999999999.99')).toBe('***');
});

import { expect, test } from 'vitest';
import { fieldOf } from '../testing/fieldOf.js';
import { formRules } from './formRules.js';

const fields = {
  name: fieldOf('text', { required: true, length: 10 }),
  currency: fieldOf('text'),
  rate: fieldOf('decimal', { length: 12, scale: 6 }),
  amount: fieldOf('money'),
  start: fieldOf('date'),
  end: fieldOf('date'),
  paid: fieldOf('money', { computed: true, required: true }),
};
const names = Object.keys(fields);
const form = {
  title: { zh: '', en: '' },
  entity: 'crm:contract',
  sections: [{ fields: names }],
  visibleWhen: { rate: 'currency != "CNY"' },
  requiredWhen: { rate: 'currency != "CNY"', end: 'amount > 1000' },
};
const period = {
  id: 'period',
  must: 'end >= start',
  field: 'end',
  message: { zh: '到期不早于生效', en: 'Ends after it begins' },
};
const rules = formRules(form, fields, [period]);
const problems = (values: Record<string, unknown>, required: string[] = []) =>
  rules.check(values, names, required).map((issue) => `${issue.field} ${issue.id}`);

test('a field is shown and required when its condition holds; money compares as a number', () => {
  expect(rules.isVisible('rate', { currency: 'CNY' })).toBe(false);
  expect(rules.isVisible('rate', { currency: 'USD' })).toBe(true);
  expect(rules.isVisible('name', {})).toBe(true);
  expect(rules.isRequired('end', { amount: '2000.00' })).toBe(true);
  expect(rules.isRequired('end', { amount: '999.00' })).toBe(false);
  expect(rules.isRequired('name', {})).toBe(true);
});

test('everything wrong is found at once; hidden and computed fields are left alone', () => {
  expect(problems({ currency: 'CNY', amount: '1,0' })).toEqual(['name required', expect.stringMatching(/^amount /)]);
  expect(problems({ name: '合同', currency: 'USD' })).toEqual(['rate required']);
});

test('what this node demands is required too', () => {
  expect(problems({ name: '合同', currency: 'CNY' }, ['start'])).toEqual(['start required']);
});

test('rules across fields hold, once their fields are right by themselves', () => {
  expect(problems({ name: '合同', currency: 'CNY', start: '2026-12-15', end: '2026-12-01' })).toEqual(['end period']);
  expect(problems({ name: '合同', currency: 'CNY', start: '2026-12-01', end: '2026-12-15' })).toEqual([]);
  expect(problems({ name: '合同', currency: 'CNY', start: '2026-12-15', end: 'soon' })).toEqual([
    expect.stringMatching(/^end (?!period)/),
  ]);
});

test('a rule about fields that cannot be written here is the server’s', () => {
  expect(rules.check({ start: '2026-12-15', end: '2026-12-01' }, ['end'], [])).toEqual([]);
});

import { expect, it } from 'vitest';
import { email, idcard, money, phone, text } from '../index.js';
import type { Parsed } from '../validation/parsed.js';
import { isMaskedText } from './isMaskedText.js';
import { kindOf } from './kindOf.js';
import { parseField } from './parseField.js';

const label = { zh: '值', en: 'Value' };
const secrets = [
  [phone(label, { sensitivity: 'personal' }), '13912345678'],
  [idcard(label, { sensitivity: 'sensitive' }), '440524188001010014'],
  [email(label, { sensitivity: 'personal' }), 'lina@example.com'],
  [text(label, { sensitivity: 'personal' }), '刘知远'],
  [text(label, { sensitivity: 'personal' }), '浙江省杭州市西湖区文三路 90 号'],
  [money(label, { sensitivity: 'sensitive' }), '485760.00'],
] as const;

const codeOf = (parsed: Parsed<unknown>) => (parsed.ok ? undefined : parsed.code);

it.each(secrets)('knows the mask of a %o, and does not take it for a value', (field, value) => {
  const mask = kindOf(field).mask(value);
  expect(isMaskedText(field, mask)).toBe(true);
  expect(isMaskedText(field, value)).toBe(false);
  expect(codeOf(parseField(field, mask))).toBe('masked_value');
});

it('lets an open field say what it likes', () => {
  expect(parseField(text(label), '重**')).toEqual({ ok: true, value: '重**' });
});

import { expect, it } from 'vitest';
import { money, percent, text } from './constructors.js';
import { variablesOf } from './variablesOf.js';

it('makes numbers of exact decimals, null of nothing, and leaves the rest', () => {
  const label = { zh: '名', en: 'Name' };
  const fields = { amount: money(label), tax: percent(label), name: text(label), note: text(label) };
  expect(variablesOf(fields, { amount: '50000.00', tax: '13.00', name: '007', initiator: { id: 'x' } })).toEqual({
    amount: 50_000,
    tax: 13,
    name: '007',
    note: null,
    initiator: { id: 'x' },
  });
});

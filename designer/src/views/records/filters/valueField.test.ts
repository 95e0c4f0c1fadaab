import { expect, test } from 'vitest';
import { usefulOperators, valueField } from './valueField.js';

const label = { zh: '字段', en: 'Field' };

test('a condition of presence needs no value', () => {
  expect(valueField({ kind: 'money', label }, 'empty')).toBeNull();
});

test('a choice of several is filled in as several', () => {
  expect(valueField({ kind: 'select', label, dictionary: 'crm:level' }, 'in')).toMatchObject({
    kind: 'multi',
    dictionary: 'crm:level',
  });
  expect(valueField({ kind: 'ref', label, entity: 'crm:contract' }, 'in')).toMatchObject({ kind: 'refs' });
});

test('part of a number is no valid number, so it is typed as text', () => {
  expect(valueField({ kind: 'uscc', label, required: true }, 'contains')).toEqual({ kind: 'text', label });
});

test('a list is asked for one of its items', () => {
  expect(valueField({ kind: 'multi', label, dictionary: 'crm:level' }, 'contains')).toMatchObject({ kind: 'select' });
});

test('the most useful condition comes first, lists of typed texts are not offered', () => {
  expect(usefulOperators('select', ['eq', 'neq', 'in', 'empty'])).toEqual(['in', 'eq', 'neq', 'empty']);
  expect(usefulOperators('text', ['eq', 'contains', 'in'])).toEqual(['contains', 'eq']);
});

test('days are asked for by periods first, places with all below them', () => {
  expect(usefulOperators('date', ['eq', 'gte', 'within'])[0]).toBe('within');
  expect(usefulOperators('region', ['eq', 'below'])[0]).toBe('below');
  expect(valueField({ kind: 'date', label }, 'within')).toBeNull();
});

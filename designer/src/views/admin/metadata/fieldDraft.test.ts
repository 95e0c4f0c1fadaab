import { expect, test } from 'vitest';
import { definitionOf, emptyField, fieldDraftOf, nameFrom } from './fieldDraft.js';

test('a name is made of the English words', () => {
  expect([nameFrom('Credit limit', false), nameFrom('Credit limit', true), nameFrom('信用', false)]).toEqual([
    'xCreditLimit',
    'creditLimit',
    '',
  ]);
});

test('a draft and its definition say the same; what the form does not show stays', () => {
  const definition = { kind: 'money', label: { zh: '额度', en: 'Limit' }, list: true, min: 0 } as const;
  const draft = fieldDraftOf({
    name: 'xLimit',
    definition,
    own: true,
    hidden: false,
    about: { owner: '', sourceSystem: '' },
    version: 1,
  });
  expect(definitionOf({ ...draft, zh: ' 信用额度 ' }, definition)).toMatchObject({
    kind: 'money',
    label: { zh: '信用额度', en: 'Limit' },
    list: true,
    min: 0,
  });
});

test('only kinds that choose name a dictionary', () => {
  const draft = { ...emptyField(), zh: '级', en: 'Level', dictionary: 'crm:level' };
  expect(definitionOf(draft)).not.toHaveProperty('dictionary');
  expect(definitionOf({ ...draft, kind: 'select' })).toMatchObject({ dictionary: 'crm:level' });
});

import { expect, test } from 'vitest';
import { cardOf } from './cardOf.js';
import type { NamedField } from './columns.js';

const column = (name: string, kind: string, dictionary?: string) =>
  ({ name, field: { kind, label: { zh: name, en: name }, dictionary } }) as NamedField;

test('each look has its place, the rest are facts', () => {
  const columns = [
    column('no', 'text'),
    column('uscc', 'uscc'),
    column('industry', 'select', 'crm:industry'),
    column('coop', 'select', 'crm:coopStatus'),
    column('status', 'select', 'crm:customerStatus'),
    column('dealAmount', 'money'),
    column('lastFollowAt', 'datetime'),
    column('owner', 'user'),
    column('updatedAt', 'datetime'),
  ];
  const card = cardOf(columns);
  expect([card.mark?.name, card.amount?.name, card.when?.name]).toEqual(['status', 'dealAmount', 'lastFollowAt']);
  expect(card.facts.map((each) => each.name)).toEqual(['industry', 'coop']);
});

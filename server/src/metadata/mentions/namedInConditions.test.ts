import { expect, it } from 'vitest';
import { namedInConditions } from './namedInConditions.js';

const text = { zh: '', en: '' };
const entities = new Map(
  Object.entries({
    'crm:customer': {
      title: text,
      titleField: 'name',
      fields: { level: { kind: 'select', label: text, dictionary: 'crm:level' } },
    },
    'crm:visit': {
      title: text,
      titleField: 'name',
      fields: {
        level: { kind: 'select', label: text, dictionary: 'crm:visitLevel' },
        customer: { kind: 'ref', label: text, entity: 'crm:customer' },
      },
    },
  }),
) as never;
const named = (content: unknown, entity?: string) =>
  namedInConditions({ entities }, { dictionary: 'crm:level', codes: ['A', 'B'] }, content, entity);

it.each<readonly [string, unknown, string, readonly string[]]>([
  ['a field', { field: 'level', op: 'eq', value: 'A' }, 'crm:customer', ['A']],
  ['several codes', { all: [{ field: 'level', op: 'in', value: ['C', 'B', 'A'] }] }, 'crm:customer', ['B', 'A']],
  ['a field over a reference', [{ field: 'customer.level', op: 'eq', value: 'B' }], 'crm:visit', ['B']],
  [
    'records that refer to it',
    { referredBy: 'visit.customer', where: { field: 'customer.level', op: 'eq', value: 'A' } },
    'crm:customer',
    ['A'],
  ],
  [
    'a widget that says what it is about',
    { widgets: [{ entity: 'crm:customer', where: { field: 'level', value: 'A' } }] },
    '',
    ['A'],
  ],
  ['a field of the same name with other items', { field: 'level', op: 'eq', value: 'A' }, 'crm:visit', []],
])('finds codes under %s', (_name, content, entity, codes) => expect(named(content, entity)).toEqual(codes));

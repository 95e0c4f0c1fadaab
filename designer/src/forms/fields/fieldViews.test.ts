import { fieldKinds, formatField } from '@vermilion/plugin-kit/fields';
import type { FieldKindName } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import { fieldOf } from '../../testing/fieldOf.js';
import { fieldViews } from './fieldViews.js';

const kinds = Object.keys(fieldKinds) as FieldKindName[];
/** Printed with a sign, a unit or in another place than the server's plain text. */
const DIFFERENT: readonly FieldKindName[] = [
  'money',
  'percent',
  'datetime',
  'region',
  'ref',
  'refs',
  'user',
  'users',
  'dept',
  'json',
  'table',
];

test('there is a view for each kind of the platform, and no other', () => {
  expect(Object.keys(fieldViews).sort()).toEqual([...kinds].sort());
});

test.each(kinds)('%s prints the value that the platform makes up for it', (kind) => {
  const field = fieldOf(kind, { dictionary: 'crm:any', entity: 'crm:any' });
  const value = fieldKinds[kind].sample(() => 0.4, field as never);
  const printed = fieldViews[kind].print(value, field, { locale: 'zh-CN' });
  expect(printed).not.toBe('');
  if (!DIFFERENT.includes(kind)) expect(printed).toBe(formatField(field as never, value, { locale: 'zh' }));
});

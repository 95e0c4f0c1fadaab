import { expect, test } from 'vitest';
import type { Condition, Filter } from '../../../api/records.js';
import { blankCondition, fromDraft, toDraft } from './filterDraft.js';

const won: Condition = { field: 'status', op: 'eq', value: 'won' };
const large: Condition = { field: 'amount', op: 'gte', value: '1000' };
const mine: Condition = { field: 'owner', op: 'eq', value: '$me' };

test.each<readonly [string, readonly Filter[]]>([
  ['conditions that all hold', [won, large]],
  ['any of them', [{ any: [won, large] }]],
  ['a group among conditions', [mine, { any: [won, large] }]],
  ['a group within any', [{ any: [mine, { all: [won, large] }] }]],
  ['nothing', []],
])('%s: come back from the builder as they went in', (_name, filter) => {
  expect(fromDraft(toDraft(filter))).toEqual(filter);
});

test('what is not filled in is left out, and with it the word that joins', () => {
  const half = { field: 'amount', op: 'between', value: ['1', null] } as const;
  expect(fromDraft({ group: { join: 'any', parts: [won, blankCondition(), half] }, kept: [] })).toEqual([won]);
  expect(fromDraft({ group: { join: 'all', parts: [{ join: 'any', parts: [blankCondition()] }] }, kept: [] })).toEqual([]);
});

test('conditions that the builder does not know stay', () => {
  const visited: Filter = { referredBy: 'crm:followUp.customer', none: true };
  const draft = toDraft([won, visited]);
  expect(draft.group.parts).toEqual([won]);
  expect(fromDraft({ ...draft, group: { join: 'all', parts: [] } })).toEqual([visited]);
});

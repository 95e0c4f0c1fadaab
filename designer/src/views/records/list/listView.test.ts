import { expect, test } from 'vitest';
import { isAsked, queryOf, stateOf, viewOf } from './listView.js';

const asked = { filter: [{ field: 'status', op: 'eq' as const, value: 'won' }], q: '杭州', sort: '-amount' };
const saved = {
  id: 'v1',
  name: '成交',
  sharedWith: 'me',
  layout: { as: 'table' as const, by: null },
  colors: [],
  isDefault: false,
  by: null,
  mine: true,
  ...queryOf(asked, [{ name: 'amount', width: 120 }]),
};

test('a list that was kept as a view asks for the same by it', () => {
  const view = viewOf(saved);
  expect(stateOf(view)).toEqual({ view: 'v1', ...asked });
  expect(view.columns).toEqual([{ name: 'amount', width: 120 }]);
  expect(isAsked(view, { view: 'v1', after: 'page 2', ...asked })).toBe(true);
});

test('a list that was narrowed further is not what the view says', () => {
  expect(isAsked(viewOf(saved), { view: 'v1', after: null, ...asked, q: '' })).toBe(false);
});

test('conditions come back from the server as one group', () => {
  expect(viewOf({ ...saved, filter: JSON.stringify({ all: asked.filter }) }).filter).toEqual(asked.filter);
});

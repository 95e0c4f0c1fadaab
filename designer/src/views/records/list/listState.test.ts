import { expect, test } from 'vitest';
import { readListState, writeListState } from './listState.js';

test('a list comes back from its address as it was', () => {
  const state = {
    q: '杭州',
    sort: '-amount',
    filter: [{ field: 'status', op: 'in' as const, value: ['won', 'intent'] }],
    after: 'WzFd',
    view: 'mine',
  };
  const address = Object.fromEntries(Object.entries(writeListState(state)).map(([key, value]) => [key, String(value)]));
  expect(readListState(address)).toEqual(state);
});

test('a list that nobody has touched has a bare address', () => {
  expect(writeListState({ q: '', sort: '', filter: [], after: null, view: '' })).toEqual({});
});

test.each(['not json', '{"field":"status"}', '[null, 5, {"op":"eq"}]'])(
  'a filter that makes no sense is left out: %s',
  (filter) => {
    expect(readListState({ filter }).filter).toEqual([]);
  },
);

import { expect, test } from 'vitest';
import { changesOf } from './changesOf.js';

test('a draft that was not touched has no changes', () => {
  const base = { name: '程予安', absences: [{ from: 1, to: 2 }] };
  expect(changesOf(base, { name: '程予安', absences: [{ from: 1, to: 2 }] })).toEqual({});
});

test('only what differs is a change, also inside a list and when it was emptied', () => {
  const base = { name: '程予安', mobile: '13900000000', absences: [{ from: 1, to: 2 }] };
  expect(changesOf(base, { name: '程予安', mobile: '', absences: [{ from: 1, to: 3 }] })).toEqual({
    mobile: '',
    absences: [{ from: 1, to: 3 }],
  });
});

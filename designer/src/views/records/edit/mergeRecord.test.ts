import { expect, test } from 'vitest';
import { changedFields, mergeRecord } from './mergeRecord.js';

const base = { name: '维保', amount: '100.00', tags: ['a'], note: null };

test('changes to different fields go together', () => {
  const merged = mergeRecord(base, { ...base, amount: '120.00' }, { ...base, name: '冷链' });
  expect(merged).toEqual({
    values: { name: '冷链', amount: '120.00', tags: ['a'], note: null },
    clashes: [],
    taken: ['name'],
  });
});

test('a field changed by both is a clash, and mine stays until somebody chooses', () => {
  const merged = mergeRecord(base, { ...base, amount: '120.00' }, { ...base, amount: '90.00' });
  expect(merged.clashes).toEqual(['amount']);
  expect(merged.values).toMatchObject({ amount: '120.00' });
});

test('the same change by both is none to decide about', () => {
  expect(mergeRecord(base, { ...base, amount: '90.00' }, { ...base, amount: '90.00' }).clashes).toEqual([]);
});

test('nothing and null are the same, lists are compared by what is in them', () => {
  expect(changedFields(base, { ...base, tags: ['a'], more: undefined })).toEqual([]);
  expect(changedFields(base, { ...base, tags: ['a', 'b'] })).toEqual(['tags']);
});

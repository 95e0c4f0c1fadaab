import { expect, test } from 'vitest';
import { useDraft } from './useDraft.js';

const person = (name: string, mobile: string) => ({ name, mobile });

test('given changes in a form, when the values of the server come anew, then the changes stay and the rest is new', () => {
  const { draft, changes, dirty, take } = useDraft(() => person('', ''));
  take(person('程予安', '13900000000'));
  expect(dirty.value).toBe(false);

  draft.value.mobile = '13900000001';
  take(person('程予宁', '13900000000'));

  expect(draft.value).toEqual(person('程予宁', '13900000001'));
  expect(changes.value).toEqual({ mobile: '13900000001' });
});

test('given changes in a form, when they were saved, then nothing of them remains but what the server has made of them', () => {
  const { draft, dirty, take, settle } = useDraft(() => person('', ''));
  take(person('程予安', ''));
  draft.value.mobile = '139 0000 0001';
  settle(person('程予安', '13900000001'));
  expect(dirty.value).toBe(false);
  expect(draft.value).toEqual(person('程予安', '13900000001'));
});

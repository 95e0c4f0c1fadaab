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

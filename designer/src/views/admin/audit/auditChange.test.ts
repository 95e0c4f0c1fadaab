import { expect, test } from 'vitest';
import { auditChange } from './auditChange.js';

test('a change lists each value before and after', () => {
  expect(auditChange({ before: { kind: 'holiday', name: '国庆节' }, after: { kind: 'work', name: '' } })).toEqual([
    { name: 'kind', before: 'holiday', after: 'work' },
    { name: 'name', before: '国庆节', after: '' },
  ]);
});

test('what was not there before, or is no longer, has no value on that side', () => {
  expect(auditChange({ before: null, after: { kind: 'rest' } })).toEqual([{ name: 'kind', before: undefined, after: 'rest' }]);
  expect(auditChange({ before: { kind: 'rest' }, after: null })).toEqual([{ name: 'kind', before: 'rest', after: undefined }]);
  expect(auditChange({ before: null, after: null })).toEqual([]);
});

test('other details are no change of values', () => {
  expect(auditChange({ fields: ['name'] })).toBeNull();
});

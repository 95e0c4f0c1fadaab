import { describe, expect, test } from 'vitest';
import { accessOf, isRequired, withAccess, withRequired } from './fieldAccess.js';

const form = { otherwise: 'read', fields: [{ name: 'note', access: 'write', required: true }] };

describe('field access', () => {
  test('a field that is not named is as all others are', () => {
    expect(accessOf(form, 'amount', 'write')).toBe('read');
    expect(accessOf({}, 'amount', 'write')).toBe('write');
    expect(accessOf(form, 'note', 'write')).toBe('write');
  });

  test('what is as all others are is not written down', () => {
    expect(withAccess({ otherwise: 'read', fields: [{ name: 'a', access: 'hidden' }] }, 'a', 'read', 'read').fields).toEqual([]);
    expect(withAccess(form, 'b', 'read', 'read')).toEqual(form);
  });

  test('a field keeps its place, and only a writable one stays required', () => {
    expect(withAccess(form, 'note', 'hidden', 'read').fields).toEqual([{ name: 'note', access: 'hidden' }]);
    expect(isRequired(withAccess(form, 'note', 'write', 'read'), 'note')).toBe(true);
  });

  test('required comes and goes', () => {
    const free = withRequired(form, 'note', false);
    expect(free.fields).toEqual([{ name: 'note', access: 'write' }]);
    expect(isRequired(withRequired(free, 'note', true), 'note')).toBe(true);
  });
});

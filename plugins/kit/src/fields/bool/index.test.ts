import { describe, expect, it } from 'vitest';
import { bool, boolKind } from './index.js';

const flag = bool({ zh: '是否', en: 'Flag' });

describe('bool', () => {
  it.each([
    ['是', true],
    ['否', false],
    ['Y', true],
    ['Ｎ', false],
    ['true', true],
  ])('reads %s as %s', (text, value) => expect(boolKind.fromText(text, flag)).toEqual({ ok: true, value }));
  it('does not guess', () => {
    expect(boolKind.fromText('constructor', flag).ok).toBe(false);
    expect(boolKind.parse('true', flag).ok).toBe(false);
  });
});

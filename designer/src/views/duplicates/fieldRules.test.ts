import { expect, it } from 'vitest';
import type { FieldMeta } from '../../api/manifest.js';
import { fieldRules, startingRule } from './fieldRules.js';

const field = (kind: FieldMeta['kind']): FieldMeta => ({ kind, label: { zh: '字段', en: 'Field' } });

it('offers for each kind of field the ways that make sense', () => {
  expect(fieldRules(field('text'))).toEqual(['gone', 'newest', 'longest']);
  expect(fieldRules(field('money'))).toEqual(['gone', 'newest', 'largest']);
  expect(fieldRules(field('tags'))).toEqual(['gone', 'newest', 'both']);
  expect(fieldRules(field('ref'))).toEqual(['gone', 'newest']);
});

it('joins lists and fills gaps; the kept record decides the rest', () => {
  expect(startingRule(field('tags'), ['甲'])).toBe('both');
  expect(startingRule(field('text'), null)).toBe('gone');
  expect(startingRule(field('text'), '有')).toBeNull();
});

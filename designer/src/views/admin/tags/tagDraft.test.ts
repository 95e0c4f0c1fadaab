import { expect, test } from 'vitest';
import type { Tag } from '../../../api/tags.js';
import { draftOf, tagFormOf } from './tagDraft.js';

const rule = { field: 'amount', op: 'gte', value: '100.00' } as const;
const tag: Tag = {
  id: '1',
  field: 'tags',
  tag: '大单',
  group: '价值',
  color: 'c3',
  rule,
  expiresDays: 30,
  ofPlugin: false,
  version: 1,
  count: 2,
};

test('a tag goes through its form and back', () =>
  expect(draftOf(tagFormOf(tag, ['tags']))).toEqual({
    tag: '大单',
    group: '价值',
    color: 'c3',
    rule: { all: [rule] },
    expiresDays: 30,
  }));

test('a new tag is given by people, and has a row to begin a rule with', () => {
  const form = tagFormOf(null, ['tags']);
  expect(draftOf(form)).toEqual({ tag: '', group: '', color: 'c1', rule: null, expiresDays: null });
  expect(form.rule.group.parts).toHaveLength(1);
});

test('conditions are kept in the form while people give the tag', () =>
  expect(draftOf({ ...tagFormOf(tag, ['tags']), byRule: false }).rule).toBeNull());

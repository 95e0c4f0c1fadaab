import { describe, expect, it } from 'vitest';
import type { Assignment } from './assignment.js';
import { decideTags, type Standing } from './decideTags.js';

const NOW = 1_000;
const row = (tag: string, given: Partial<Assignment> = {}): Assignment => ({
  tag,
  source: 'manual',
  since: 1,
  expiresAt: null,
  expiredAt: null,
  ...given,
});
const decide = (words: string[], held: Assignment[], standings: Record<string, Standing> = {}) =>
  decideTags({ words, held, standings: new Map(Object.entries(standings)), now: NOW });
const holds: Standing = { holds: true, lasts: null };
const fails: Standing = { holds: false, lasts: null };

describe('tags of people', () => {
  it('are kept as they are typed', () =>
    expect(decide(['甲'], [])).toEqual({ words: ['甲'], held: [row('甲', { since: NOW })] }));
  it('are forgotten when they are taken away', () => expect(decide([], [row('甲')])).toEqual({ words: [], held: [] }));
  it('stay when a rule of the same word does not hold', () =>
    expect(decide(['甲'], [row('甲')], { 甲: fails }).words).toEqual(['甲']));
  it('go when their time is over', () => expect(decide(['甲'], [row('甲', { expiresAt: NOW })]).words).toEqual([]));
  it('last as long as their definition says', () =>
    expect(decide(['甲'], [], { 甲: { holds: false, lasts: 5 } }).held[0]!.expiresAt).toBe(NOW + 5));
});

describe('tags of rules', () => {
  it('come behind the others when the rule holds', () =>
    expect(decide(['乙'], [row('乙')], { 甲: holds })).toEqual({
      words: ['乙', '甲'],
      held: [row('乙'), row('甲', { source: 'rule', since: NOW })],
    }));
  it('go when the rule does not hold any more', () =>
    expect(decide(['甲'], [row('甲', { source: 'rule' })], { 甲: fails })).toEqual({ words: [], held: [] }));
  it('go with their rule', () => expect(decide(['甲'], [row('甲', { source: 'rule' })]).words).toEqual([]));
  it('stay when the rule cannot be asked', () =>
    expect(decide(['甲'], [row('甲', { source: 'rule' })], { 甲: { holds: 'unknown', lasts: null } }).words).toEqual(['甲']));
  it('come back when a person takes them away while the rule holds', () =>
    expect(decide([], [row('甲', { source: 'rule' })], { 甲: holds }).words).toEqual(['甲']));

  const over = row('甲', { source: 'rule', expiresAt: NOW });
  it('go when their time is over, although the rule holds', () =>
    expect(decide(['甲'], [over], { 甲: holds })).toEqual({ words: [], held: [{ ...over, expiredAt: NOW }] }));
  it('come again only after the rule has ceased to hold', () => {
    const gone = { ...over, expiredAt: 1 };
    expect(decide([], [gone], { 甲: holds }).words).toEqual([]);
    const ceased = decide([], [gone], { 甲: fails });
    expect(ceased.held).toEqual([]);
    expect(decide([], [...ceased.held], { 甲: holds }).words).toEqual(['甲']);
  });
  it('are a person’s when he gives them after their time', () =>
    expect(decide(['甲'], [{ ...over, expiredAt: 1 }], { 甲: holds }).held).toEqual([row('甲', { since: NOW })]));
});

it('asked again about its own answer, it gives the same', () => {
  const standings = { 甲: holds, 乙: fails, 丙: { holds: true, lasts: 5 } as const };
  const held = [row('乙', { source: 'rule' }), row('丁', { expiresAt: NOW }), row('丙', { source: 'rule', expiresAt: NOW })];
  const once = decide(['乙', '丙', '丁', '戊'], held, standings);
  const twice = decide([...once.words], [...once.held], standings);
  expect(twice.words).toEqual(once.words);
  expect(new Set(twice.held)).toEqual(new Set(once.held));
});

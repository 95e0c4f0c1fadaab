import { base } from '@vermilion/plugin-base';
import { seededRandom } from '@vermilion/plugin-kit';
import { dirtyImportsOf } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { hr } from '../index.js';

const person = (i: number) => ({
  id: `01D0000000000000000000000${i}`,
  name: `职员${i}`,
  department: '01D00000000000000000000DEP',
});
const imports = dirtyImportsOf(hr, [base], {
  random: seededRandom(20261122),
  now: Date.UTC(2026, 10, 22, 2),
  size: 'S',
  departments: {},
  people: () => [0, 1, 2, 3].map(person),
});

describe.each(imports)('a dirty table for the template $template', ({ rows, answers, found }) => {
  it('has 500 lines, and a plain reader finds the planted mistakes and no others', () => {
    expect(rows).toHaveLength(500);
    expect(new Set(answers.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(3);
    expect([...found.keys()].sort((a, b) => a - b)).toEqual(answers.map(({ line }) => line));
    for (const { line, field } of answers)
      expect(
        found.get(line)!.some((issue) => issue.startsWith(`${field} `)),
        `${line}`,
      ).toBe(true);
  });
});

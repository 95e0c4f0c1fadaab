import { describe, expect, it } from 'vitest';
import { stepDue } from './stepDue.js';

describe('which reminder before a day is due', () => {
  it.each([
    ['none before the first', '2026-12-31', [30, 7, 1], undefined],
    ['the first', '2026-12-18', [30, 7, 1], 30],
    ['the first, made up for', '2026-12-01', [30, 7, 1], 30],
    ['the second', '2026-11-25', [30, 7, 1], 7],
    ['only the last of several that were missed', '2026-11-18', [30, 7, 1], 1],
    ['the last, within a week', '2026-11-13', [30, 7, 1], 1],
    ['none once the day has long passed', '2026-11-10', [30, 7, 1], undefined],
    ['none on the day, if the day after is meant', '2026-11-18', [-1], undefined],
    ['the day after', '2026-11-17', [-1], -1],
    ['the day after, within a week', '2026-11-10', [-1], -1],
    ['none when that is long ago', '2026-11-09', [-1], undefined],
  ] as const)('is %s', (_what, day, daysBefore, expected) => {
    expect(stepDue(day, '2026-11-18', daysBefore)).toBe(expected);
  });
});

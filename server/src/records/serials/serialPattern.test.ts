import { describe, expect, it } from 'vitest';
import { dateIn } from './assignNumber.js';
import { parseSerialPattern } from './serialPattern.js';

const parts = { date: '2026-11-22', departmentCode: 'XS2' };

describe('serial pattern', () => {
  it.each([
    ['KHQ{yyyyMM}{seq4}', 'KHQ2026110007', 'KHQ202611*'],
    ['HT{yyyy}{deptcode}{seq4}', 'HT2026XS20007', 'HT2026XS2*'],
    ['A-{yyyyMMdd}-{seq2}', 'A-20261122-07', 'A-20261122-*'],
  ])('%s', (pattern, number, counter) => {
    const serial = parseSerialPattern(pattern);
    expect(serial.format(parts, 7)).toBe(number);
    expect(serial.counter(parts)).toBe(counter);
    expect(serial.needsDepartment).toBe(pattern.includes('deptcode'));
  });

  it('grows beyond its width instead of beginning anew', () => {
    expect(parseSerialPattern('N{seq2}').format(parts, 100)).toBe('N100');
  });

  it.each(['NO{yyyy}', 'NO{seq2}{seq3}', 'NO{day}{seq2}'])('refuses %s', (pattern) => {
    expect(() => parseSerialPattern(pattern)).toThrow('Expected one {seqN}');
  });

  it('knows the day of the organisation, not of the machine', () => {
    expect(dateIn('Asia/Shanghai', Date.UTC(2026, 10, 30, 17))).toBe('2026-12-01');
  });
});

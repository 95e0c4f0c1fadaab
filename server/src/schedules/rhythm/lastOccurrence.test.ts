import { createWorld } from '@vermilion/engine';
import { describe, expect, it } from 'vitest';
import { libraryWorld } from '../../testing/library/libraryWorld.js';
import { lastOccurrence } from './lastOccurrence.js';

const place = { timeZone: 'Asia/Shanghai', world: createWorld(libraryWorld) };
/** In Shanghai, where 2026-11-20 is a Friday. */
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('the newest moment of a rhythm', () => {
  it.each([
    ['a quarter of an hour', { every: 'quarter' }, '2026-11-18T10:59:59', '2026-11-18T10:45:00'],
    ['an hour', { every: 'hour' }, '2026-11-18T10:59:59', '2026-11-18T10:00:00'],
    ['a night that has been', { every: 'night' }, '2026-11-18T03:00:00', '2026-11-18T03:00:00'],
    ['the night before', { every: 'night' }, '2026-11-18T02:59:59', '2026-11-17T03:00:00'],
    ['a time of this day', { every: 'day', at: '9:05' }, '2026-11-22T09:05:00', '2026-11-22T09:05:00'],
    ['the last working day on a Sunday', { every: 'workday', at: '9:00' }, '2026-11-22T12:00:00', '2026-11-20T09:00:00'],
    ['the last working day early on a Monday', { every: 'workday', at: '9:00' }, '2026-11-23T08:59:00', '2026-11-20T09:00:00'],
  ] as const)('is %s', (_what, rhythm, now, expected) => {
    expect(lastOccurrence(rhythm, at(now), place)).toBe(at(expected));
  });

  it('is the last night where no day is a working day', () => {
    const idle = { ...place, world: { workingTimeBetween: () => 0 } };
    expect(lastOccurrence({ every: 'workday', at: '9:00' }, at('2026-11-18T10:00:00'), idle)).toBe(at('2026-11-18T03:00:00'));
  });
});

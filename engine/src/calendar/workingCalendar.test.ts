import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Incident } from '../errors.js';
import type { WorldCalendar } from '../world.js';
import { workingCalendar } from './workingCalendar.js';

const HOUR = 3_600_000;
const office: readonly (readonly [number, number])[] = [
  [540, 720],
  [810, 1110],
]; // 9:00-12:00, 13:30-18:30: eight hours
const shanghai: WorldCalendar = {
  timeZone: 'Asia/Shanghai',
  hours: office,
  days: { '2026-10-01': false, '2026-10-02': false, '2026-10-10': true },
};
const at = (text: string): number => Date.parse(text);

describe('workingCalendar', () => {
  const { addWorkingTime, workingTimeBetween } = workingCalendar(shanghai);

  it.each([
    ['the same time on the next working day', '2026-11-23T10:00+08:00', 'P1D', '2026-11-24T10:00+08:00'],
    ['over the weekend', '2026-11-20T17:30+08:00', 'PT2H', '2026-11-23T10:00+08:00'],
    ['over lunch', '2026-11-23T11:00+08:00', 'PT2H', '2026-11-23T14:30+08:00'],
    ['to the very end of a shift', '2026-11-23T09:00+08:00', 'P1D', '2026-11-23T18:30+08:00'],
    ['begun at night', '2026-11-22T23:00+08:00', 'PT1H', '2026-11-23T10:00+08:00'],
    ['half a day', '2026-11-23T09:00+08:00', 'P0.5D', '2026-11-23T14:30+08:00'],
    ['days and hours', '2026-11-23T09:00+08:00', 'P1DT2H', '2026-11-24T11:00+08:00'],
    ['a week is five working days', '2026-11-23T10:00+08:00', 'P1W', '2026-11-30T10:00+08:00'],
    ['over holidays', '2026-09-30T18:00+08:00', 'PT1H', '2026-10-05T09:30+08:00'],
    ['on a make-up Saturday', '2026-10-09T18:00+08:00', 'PT1H', '2026-10-10T09:30+08:00'],
    ['no time at all', '2026-11-22T23:00+08:00', 'PT0S', '2026-11-22T23:00+08:00'],
  ])('adds working time: %s', (_what, from, duration, expected) => {
    expect(new Date(addWorkingTime(at(from), duration)).toISOString()).toBe(new Date(at(expected)).toISOString());
  });

  it('measures what it has added', () => {
    const duration = fc.record({ days: fc.nat(40), hours: fc.nat(30), minutes: fc.nat(59) });
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(zone, fc.nat(4 * 365 * 24 * 60), duration, (timeZone, minute, { days, hours, minutes }) => {
        const calendar = workingCalendar({ ...shanghai, timeZone });
        const from = at('2024-01-01T00:00Z') + minute * 60_000;
        const to = calendar.addWorkingTime(from, `P${days}DT${hours}H${minutes}M`);
        expect(calendar.workingTimeBetween(from, to)).toBe(((days * 8 + hours) * 60 + minutes) * 60_000);
        expect(calendar.workingTimeBetween(to, from) + 0).toBe(-calendar.workingTimeBetween(from, to) + 0);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the clock of the wall when daylight saving begins and ends', () => {
    const berlin = workingCalendar({ ...shanghai, timeZone: 'Europe/Berlin' });
    expect(berlin.addWorkingTime(at('2026-03-27T10:00+01:00'), 'P1D')).toBe(at('2026-03-30T10:00+02:00'));
    expect(berlin.addWorkingTime(at('2026-10-23T10:00+02:00'), 'P1D')).toBe(at('2026-10-26T10:00+01:00'));
  });

  it('counts the hour that is skipped or repeated where people work around the clock', () => {
    const days = { '2026-03-29': true, '2026-10-25': true };
    const clock = workingCalendar({ timeZone: 'Europe/Berlin', hours: [[0, 1440]], days });
    expect(clock.workingTimeBetween(at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00'))).toBe(23 * HOUR);
    expect(clock.workingTimeBetween(at('2026-10-25T00:00+02:00'), at('2026-10-26T00:00+01:00'))).toBe(25 * HOUR);
  });

  it('counts a night shift that ends on the next day', () => {
    const night = workingCalendar({ timeZone: 'UTC', hours: [[1320, 1800]], days: {} }); // 22:00 to 6:00
    expect(night.addWorkingTime(at('2026-11-24T05:00Z'), 'PT2H')).toBe(at('2026-11-24T23:00Z'));
  });

  it('compresses working days for trying out', () => {
    const quick = workingCalendar({ ...shanghai, workingDayMs: 60_000 });
    expect(quick.addWorkingTime(1000, 'P1D')).toBe(61_000);
    expect(quick.addWorkingTime(1000, 'PT4H')).toBe(31_000);
    expect(quick.workingTimeBetween(0, 30_000)).toBe(4 * HOUR);
  });

  it('reckons with a thousand days, there and back', () => {
    const start = at('2026-01-01T00:00Z');
    expect(workingTimeBetween(start, addWorkingTime(start, 'P1000D'))).toBe(1000 * 8 * HOUR);
  });

  it.each(['P1M', 'P1Y', '1D', 'P', 'PT', 'P1DT', '-P1D', ''])('refuses %j', (duration) => {
    expect(() => addWorkingTime(0, duration)).toThrow(Incident);
  });

  it('refuses a calendar in which nobody ever works', () => {
    expect(() => workingCalendar({ timeZone: 'UTC', hours: [], days: {} }).addWorkingTime(0, 'PT1H')).toThrow(/no/);
    expect(() => workingCalendar({ ...shanghai, timeZone: 'Asia/Nowhere' })).toThrow(RangeError);
    expect(() => workingCalendar({ ...shanghai, hours: [[600, 540]] })).toThrow(RangeError);
  });
});

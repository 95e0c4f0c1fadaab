import { createWorld } from '@vermilion/engine';
import { expect, it } from 'vitest';
import { libraryWorld } from '../../testing/library/libraryWorld.js';
import type { MailingTime } from './mailing.js';
import { nextTime } from './nextTime.js';

const days = { '2026-10-01': false, '2026-10-02': false, '2026-10-05': false, '2026-10-10': true };
const calendar = { ...libraryWorld.calendar, days };
const context = { timeZone: 'Asia/Shanghai', world: createWorld({ ...libraryWorld, calendar }) };
const local = (text: string) => Date.parse(`${text}:00+08:00`);

it.each<[string, MailingTime, string, string]>([
  ['later today', { rhythm: 'daily', day: 0, hour: 9 }, '2026-11-22T08:59', '2026-11-22T09:00'],
  ['tomorrow, for the hour is over', { rhythm: 'daily', day: 0, hour: 9 }, '2026-11-22T09:00', '2026-11-23T09:00'],
  ['by the clock on the wall, not by UTC', { rhythm: 'daily', day: 0, hour: 1 }, '2026-11-22T23:30', '2026-11-23T01:00'],
  ['not on a weekend', { rhythm: 'weekday', day: 0, hour: 9 }, '2026-11-20T10:00', '2026-11-23T09:00'],
  ['not on holidays', { rhythm: 'weekday', day: 0, hour: 9 }, '2026-09-30T10:00', '2026-10-06T09:00'],
  ['on a Saturday that is worked', { rhythm: 'weekday', day: 0, hour: 9 }, '2026-10-09T10:00', '2026-10-10T09:00'],
  ['on a Monday', { rhythm: 'weekly', day: 1, hour: 8 }, '2026-11-23T08:00', '2026-11-30T08:00'],
  ['on a Sunday', { rhythm: 'weekly', day: 7, hour: 8 }, '2026-11-22T07:00', '2026-11-22T08:00'],
  ['on a day of the month', { rhythm: 'monthly', day: 5, hour: 8 }, '2026-11-22T07:00', '2026-12-05T08:00'],
  ['on the last of a month that is shorter', { rhythm: 'monthly', day: 31, hour: 8 }, '2027-02-01T00:00', '2027-02-28T08:00'],
])('%s', (_what, time, after, expected) => {
  expect(new Date(nextTime(time, local(after), context)).toISOString()).toBe(new Date(local(expected)).toISOString());
});

import { calendarDays } from '@vermilion/plugin-base';
import { expect, it } from 'vitest';
import { publicDays } from './publicDays.js';

const FIRST_YEAR = 2025;
const isWeekend = (day: string): boolean => new Date(day).getUTCDay() % 6 === 0;

it('has every day of the seeded calendar that is not as its weekday says, as far as the notices are out', () => {
  const seeded = [];
  for (let year = FIRST_YEAR, days = calendarDays(year); days !== undefined; days = calendarDays(++year)) seeded.push(...days);
  const daysOf = (kind: string, weekend: boolean) =>
    seeded.filter((day) => day.kind === kind && isWeekend(day.day) === weekend).map(({ day }) => day);

  expect(seeded.length).toBeGreaterThan(0);
  expect(publicDays.off).toEqual(daysOf('holiday', false));
  expect(publicDays.worked).toEqual(daysOf('makeup', true));
});

import type { SampleContext, SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween } from '@vermilion/plugin-kit/fields';
import { day, dayOf, weekdayBefore } from './days.js';
import type { SampleEmployee } from './employees.js';

const minute = 60_000;
const people = 20;
const workingDays = 10;

/** Two working weeks of the first twenty people: four of a hundred come late, one is missing. */
export function* attendances({ random, now }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  const here = staff.filter(({ status }) => status === 'active').slice(0, people);
  let midnight = weekdayBefore(now - day);
  for (let count = 0; count < workingDays; count++, midnight = weekdayBefore(midnight - day))
    for (const { key, owner } of here) {
      const chance = random();
      const result = chance < 0.01 ? 'absent' : chance < 0.05 ? 'late' : 'normal';
      const came =
        midnight + (9 * 60 + (result === 'late' ? integerBetween(random, 5, 40) : -integerBetween(random, 1, 25))) * minute;
      const left = midnight + (18 * 60 + 30 + integerBetween(random, 0, 60)) * minute;
      yield {
        entity: 'attendance',
        key: `${key}/${dayOf(midnight)}`,
        owner,
        at: left,
        fields: {
          employee: { $ref: key },
          day: dayOf(midnight),
          checkIn: result === 'absent' ? null : came,
          checkOut: result === 'absent' ? null : left,
          result,
          device: '一楼考勤机',
        },
      };
    }
}

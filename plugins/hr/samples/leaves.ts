import { weighted, type SampleContext, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf, weekdayBefore } from './days.js';
import type { SampleEmployee } from './employees.js';

const reasons = ['家中有事需处理', '身体不适需休息', '外出旅行', '办理证件', '照顾孩子', '调整休息'];

/** Calendar days of a leave: seven of ten up to three, two of ten up to seven working days, the rest longer. */
function lengthOf(random: () => number): number {
  return weighted(random, [
    [1, 40],
    [2, 30],
    [7, 22],
    [14, 8],
  ]);
}

/** Leave of people who are here, of every length; of the first three of each kind every branch of the flow is taken. */
export function* leaves({ random, now, size }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  const here = staff.filter(({ status }) => status === 'active');
  if (here.length === 0) return;
  const count = { S: 100, M: 2_000, L: 20_000 }[size];
  for (let index = 0; index < count; index++) {
    const { key, owner } = pick(random, here);
    const start = weekdayBefore(now - integerBetween(random, 10, 400) * day);
    const drawn = lengthOf(random);
    const length = index < 12 ? [1, 7, 14, 1][index % 4]! : drawn;
    const isApproved = index >= 12 && random() < 0.7;
    yield {
      entity: 'leave',
      key: `leave${index}`,
      owner,
      at: start - 3 * day,
      approved: isApproved,
      fields: {
        employee: { $ref: key },
        type:
          index < 12 && index % 4 === 3 ? 'injury' : pick(random, ['annual', 'annual', 'personal', 'compensatory', 'parental']),
        startDate: dayOf(start),
        startHalf: 'am',
        endDate: dayOf(start + (length - 1) * day),
        endHalf: 'pm',
        reason: pick(random, reasons),
        handover: pick(random, here).owner,
      },
    };
  }
}

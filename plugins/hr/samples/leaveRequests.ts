import { endingOf, type SampleContext, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf, weekdayBefore } from './days.js';
import type { SampleEmployee } from './employees.js';

const COUNT = 24;

/** Leave that people have asked for in the last weeks, on its way through approval. */
export function* leaveRequests({ random, now, people }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  const active = new Set(people('hr:self').flatMap(({ id, active }) => (active ? [id] : [])));
  const here = staff.filter(({ owner, status }) => status === 'active' && active.has(owner));
  if (here.length === 0) return;
  for (let index = 0; index < COUNT; index++) {
    const { key, owner } = pick(random, here);
    const { at, ending } = endingOf(random, now, index);
    const start = weekdayBefore(at + integerBetween(random, 6, 20) * day);
    yield {
      entity: 'leave',
      key: `leaveRequest${index}`,
      owner,
      at: at - day / 24,
      fields: {
        employee: { $ref: key },
        type: pick(random, ['personal', 'personal', 'annual', 'compensatory']),
        startDate: dayOf(start),
        startHalf: 'am',
        endDate: dayOf(start + pick(random, [0, 0, 1, 4, 9]) * day),
        endHalf: 'pm',
        reason: pick(random, ['家中有事需处理', '外出办理证件', '照顾家人', '休假']),
        handover: pick(random, here).owner,
      },
      request: { flow: 'leaveApproval', at, ending },
    };
  }
}

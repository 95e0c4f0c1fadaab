import type { SampleRequest } from '../definition/sample.js';
import { workingMoment } from './workingMoment.js';

const DAY_MS = 86_400_000;

/** Of twenty requests, in turn: fourteen are approved, two rejected, two returned once, one is withdrawn, one is running. */
const ENDINGS: readonly SampleRequest['ending'][] = Array.from({ length: 20 }, (_, index) => {
  const place = (index * 7) % 20;
  return place < 14 ? 'approved' : place < 16 ? 'rejected' : place < 18 ? 'returned' : place < 19 ? 'withdrawn' : 'running';
});

/** How a sample request ends, the `index`th of its kind, and when it was begun: in the last weeks, or if it is running in the last days. */
export function endingOf(random: () => number, now: number, index: number): Pick<SampleRequest, 'at' | 'ending'> {
  const ending = ENDINGS[index % ENDINGS.length]!;
  const [oldest, newest] = ending === 'running' ? [9, 0.1] : [60, 8];
  return { ending, at: workingMoment(random, now - oldest * DAY_MS, now - newest * DAY_MS) };
}

import type { SampleRequest } from '../definition/sample.js';
import { weighted } from './distributions.js';
import { workingMoment } from './workingMoment.js';

const DAY_MS = 86_400_000;

/** How a sample request ends, and when it was begun: most are over, a few begun in the last days are running. */
export function endingOf(random: () => number, now: number): Pick<SampleRequest, 'at' | 'ending'> {
  const ending = weighted<SampleRequest['ending']>(random, [
    ['approved', 70],
    ['rejected', 10],
    ['returned', 8],
    ['withdrawn', 5],
    ['running', 7],
  ]);
  const [oldest, newest] = ending === 'running' ? [9, 0.1] : [60, 8];
  return { ending, at: workingMoment(random, now - oldest * DAY_MS, now - newest * DAY_MS) };
}

import { eventually } from '../../../harness/eventually.js';
import { ENTITY } from '../customers.js';
import { cpuSeconds } from '../stage/processUse.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';

const GOAL_SECONDS = 60;
const GOAL_CUSTOMERS = 100_000;
const PATIENCE_MS = 3_600_000;

/** A search for duplicates over all customers that there are: keys, candidates, scores, queue. */
export async function measureDuplicates(stage: Stage): Promise<Figure[]> {
  const director = await stage.as('director');
  const { pid } = stage.product;
  const [begin, cpu] = [performance.now(), cpuSeconds(pid)];
  await director.post(`/duplicates/${ENTITY}/scan`);
  const scan = await eventually(
    'the search to end',
    async () => {
      const { body } = await director.get(`/duplicates/${ENTITY}/scan`);
      return body.state === 'done' && body;
    },
    PATIENCE_MS,
  );
  const used = cpuSeconds(pid) - cpu;
  return [
    {
      name: 'duplicates among 100,000 customers',
      goal: GOAL_SECONDS,
      measured: (used / scan.processed) * GOAL_CUSTOMERS,
      unit: 's of CPU',
      note: `${scan.processed} customers, ${scan.found} pairs, ${((performance.now() - begin) / 1000).toFixed(1)} s on the clock`,
    },
  ];
}

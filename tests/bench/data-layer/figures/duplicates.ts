import { eventually } from '../../../harness/eventually.js';
import { customersOf, ENTITY, TABLE } from '../customers.js';
import type { Options } from '../options.js';
import { plantedCustomer, variations, type Planted } from '../plantedCustomers.js';
import { addFields, bringCustomers } from '../stage/bringCustomers.js';
import { cpuSeconds } from '../stage/processUse.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';

const GOAL_SECONDS = 60;
const GOAL_CUSTOMERS = 100_000;
const GOAL_RECALL = 95;
const PATIENCE_MS = 3_600_000;
/** The series of customers that the part before brings too. */
const SERIES = 1;
/** Planted customers of each kind. */
const OF_EACH = 30;

/** A search for duplicates over all customers that there are, some of them planted: keys, candidates, scores, queue. */
export async function measureDuplicates(stage: Stage, options: Options): Promise<Figure[]> {
  const director = await stage.as('director');
  if (!options.only.has('import')) {
    await addFields(await stage.as('admin'));
    await bringCustomers(stage, director, options.rows, customersOf(SERIES));
  }
  const count = OF_EACH * variations.length;
  const planted = Array.from({ length: count }, (_, index) =>
    plantedCustomer(index, Math.floor((index * options.rows) / count), SERIES),
  );
  await bringCustomers(stage, director, count, (index) => planted[index]!.cells);
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
  const seconds = (performance.now() - begin) / 1000;
  return [
    {
      name: 'duplicates among 100,000 customers',
      goal: GOAL_SECONDS,
      measured: (used / scan.processed) * GOAL_CUSTOMERS,
      unit: 's of CPU',
      note: `${scan.processed} customers, ${scan.found} pairs, ${scan.skipped} keys passed over, ${seconds.toFixed(1)} s on the clock`,
    },
    ...recall(planted, await foundPairs(stage)),
  ];
}

/** Shares of the planted customers that stand in the queue beside their originals: all of those that are the same, none of the others. */
function recall(planted: readonly Planted[], found: ReadonlySet<string>): Figure[] {
  return [true, false].map((isSame): Figure => {
    const those = planted.filter(({ variation }) => variation.isSame === isSame);
    const hits = those.filter(({ original, cells }) => found.has(nameOf(original, cells[0]!)));
    const kinds = variations.filter((variation) => variation.isSame === isSame);
    const hitsOf = (name: string) => hits.filter(({ variation }) => variation.name === name).length;
    return {
      name: isSame ? 'duplicates: planted pairs found' : 'duplicates: different companies taken for one',
      goal: isSame ? GOAL_RECALL : 0,
      measured: (hits.length / those.length) * 100,
      unit: '%',
      atLeast: isSame,
      note: kinds.map(({ name }) => `${name} ${hitsOf(name)} of ${OF_EACH}`).join(', '),
    };
  });
}

const nameOf = (one: string, other: string) => [one, other].sort().join('\n');

function foundPairs(stage: Stage): Promise<ReadonlySet<string>> {
  return stage.inDatabase(async (database) => {
    const rows = await database.read<{ one: string; other: string }>(
      `SELECT l.name AS one, r.name AS other FROM duplicate_pairs p
       JOIN ${TABLE} l ON l.id = p.left_id JOIN ${TABLE} r ON r.id = p.right_id WHERE p.entity = ? AND p.state = 'open'`,
      [ENTITY],
    );
    return new Set(rows.map(({ one, other }) => nameOf(one, other)));
  });
}

import { setTimeout } from 'node:timers/promises';
import type { ApiClient } from '../../../harness/apiClient.js';
import { ENTITY } from '../customers.js';
import type { Options } from '../options.js';
import { cpuSeconds, watchMemory } from '../stage/processUse.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';

/** The role of the demo may take 10,000 rows at once; and a fifth of that. */
const MOST = 9_000;
const FEW = 2_000;
const GOAL_MEGABYTES = 100;
/** The imported customers have as many numbers of employees, the least of them first. */
const VALUES = 5_000;
const FIRST = 10;

/** One file after the other, of few rows and of many: memory that grows with the rows would show. */
export async function measureExport(stage: Stage, options: Options): Promise<Figure[]> {
  const director = await stage.as('director');
  const perValue = Math.max(1, options.rows / VALUES);
  const small = await exportRows(stage, director, FEW, perValue);
  const large = await exportRows(stage, director, MOST, perValue);
  return [
    {
      name: 'export: memory of the server',
      goal: GOAL_MEGABYTES,
      measured: large.megabytes,
      unit: 'MB more',
      note: `${small.rows} rows: ${small.megabytes.toFixed(0)} MB more; ${large.rows} rows: ${large.megabytes.toFixed(0)} MB, ${large.seconds.toFixed(1)} s, CPU ${large.cpu.toFixed(1)} s. Limits of roles allow no more rows at once.`,
    },
  ];
}

async function exportRows(stage: Stage, client: ApiClient, most: number, perValue: number) {
  const { pid } = stage.product;
  const filter = JSON.stringify([{ field: 'employeeCount', op: 'lte', value: FIRST + Math.floor(most / perValue) }]);
  const [begin, cpu, memory] = [performance.now(), cpuSeconds(pid), watchMemory(pid)];
  const { status, body } = await client.post('/exports', { entity: ENTITY, format: 'xlsx', filter });
  const made = await ended(client, status, body);
  const { growth } = memory.stop();
  return {
    rows: made.rows,
    megabytes: growth / 1_048_576,
    seconds: (performance.now() - begin) / 1000,
    cpu: cpuSeconds(pid) - cpu,
  };
}

interface Made {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
}
const LOOK_MS = 200;

/** Many rows are written in the background. */
async function ended(client: ApiClient, status: number, ordered: Made): Promise<Made> {
  let made = ordered;
  if (status !== 201) throw new Error(`Expected an export, but the answer was ${status}: ${JSON.stringify(made)}`);
  while (made.state === 'running') {
    await setTimeout(LOOK_MS);
    made = (await client.get(`/exports/${made.id}`)).body as Made;
  }
  if (made.state !== 'done') throw new Error(`Expected the export to be made, but it is: ${JSON.stringify(made)}`);
  return made;
}

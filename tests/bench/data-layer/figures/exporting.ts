import { setTimeout } from 'node:timers/promises';
import type { ApiClient } from '../../../harness/apiClient.js';
import { ENTITY } from '../customers.js';
import type { Options } from '../options.js';
import { cpuSeconds, watchMemory } from '../stage/processUse.js';
import { seedCustomers } from '../stage/seedCustomers.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';

const GOAL_MEGABYTES = 100;
/** Of all rows, how many go into the small file. */
const SHARE = 10;
const ROLE = '/roles/crm:director/definition';

/** One file after the other, of few rows and of many: memory that grows with the rows would show. */
export async function measureExport(stage: Stage, { rows }: Options): Promise<Figure[]> {
  await allow(await stage.as('admin'), rows);
  const director = await stage.as('director');
  await seedCustomers(stage, rows / SHARE);
  const small = await exportRows(stage, director);
  await seedCustomers(stage, rows);
  const large = await exportRows(stage, director);
  return [
    {
      name: 'export: memory of the server',
      goal: GOAL_MEGABYTES,
      measured: large.megabytes,
      unit: 'MB more',
      note: `${small.rows} rows: ${small.megabytes.toFixed(0)} MB more; ${large.rows} rows: ${large.megabytes.toFixed(0)} MB, ${large.seconds.toFixed(1)} s, CPU ${large.cpu.toFixed(1)} s`,
    },
  ];
}

/** The role of the demo may take a tenth of that. */
async function allow(admin: ApiClient, rows: number): Promise<void> {
  const { body } = await admin.get(ROLE);
  const exportLimits = { rows: 2 * rows, perDay: 10 * rows };
  const grants = body.grants.map((grant: { entity: string }) => (grant.entity === ENTITY ? { ...grant, exportLimits } : grant));
  const { status } = await admin.patch(ROLE, { version: body.version, grants });
  if (status >= 300) throw new Error(`Expected the limits to be raised, but the answer was ${status}.`);
}

async function exportRows(stage: Stage, client: ApiClient) {
  const { pid } = stage.product;
  const [begin, cpu, memory] = [performance.now(), cpuSeconds(pid), watchMemory(pid)];
  const { status, body } = await client.post('/exports', { entity: ENTITY, format: 'xlsx' });
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

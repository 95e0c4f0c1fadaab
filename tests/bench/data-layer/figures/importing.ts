import type { ApiClient, Json } from '../../../harness/apiClient.js';
import { eventually } from '../../../harness/eventually.js';
import { addedFields, ENTITY, titles } from '../customers.js';
import type { Options } from '../options.js';
import { customerFile } from '../stage/customerFile.js';
import { Latencies } from '../stage/latencies.js';
import { cpuSeconds, watchMemory } from '../stage/processUse.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';
import { rawInsertRate } from './rawInsertRate.js';

const PATIENCE_MS = 1_800_000;
/** Others look at lists so often meanwhile. */
const READERS = 4;
const PAUSE_MS = 500;

interface Step {
  readonly seconds: number;
  readonly cpu: number;
  readonly growth: number;
}

/** The file through the service as a person brings it: upload, proposal, trial, run; with others at their lists. */
export async function measureImport(stage: Stage, options: Options): Promise<Figure[]> {
  const director = await stage.as('director');
  await addFields(await stage.as('admin'));
  const others = await readersOf(stage);
  await bring(stage, director, 1_000, 7); // warms up, also the pools of connections
  const rawBefore = await rawInsertRate(stage, options.rows, 'records');
  const latencies = new Latencies();
  const reading = readLists(others, latencies);
  const { upload, check, run } = await bring(stage, director, options.rows, 1).finally(() => reading.stop());
  const raw = (rawBefore + (await rawInsertRate(stage, options.rows, 'records'))) / 2;
  const everything = await rawInsertRate(stage, options.rows, 'everything');
  const rate = options.rows / run.seconds;
  const say = ({ seconds, cpu }: Step) => `${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`;
  return [
    {
      name: 'import: rows stored ÷ raw insert',
      goal: 50,
      measured: (rate / raw) * 100,
      unit: '%',
      atLeast: true,
      note: `${Math.round(rate)} of ${Math.round(raw)} rows/s; upload ${say(upload)}; trial ${say(check)}; run ${say(run)}`,
    },
    {
      name: 'import: rows stored ÷ raw insert with history, ledger, keys',
      goal: 50,
      measured: (rate / everything) * 100,
      unit: '%',
      atLeast: true,
      note: `${Math.round(rate)} of ${Math.round(everything)} rows/s: all that an import stores for a row, by plain SQL`,
    },
    {
      name: 'import: memory of the server',
      goal: 200,
      measured: Math.max(upload.growth, check.growth, run.growth) / 1_048_576,
      unit: 'MB more',
      note: `upload ${megabytes(upload)}, trial ${megabytes(check)}, run ${megabytes(run)}`,
    },
    { name: 'import: lists of others, p95', goal: 300, measured: latencies.quantile(0.95), unit: 'ms', note: String(latencies) },
  ];
}

const megabytes = ({ growth }: Step) => Math.round(growth / 1_048_576);

async function addFields(admin: ApiClient): Promise<void> {
  for (const field of addedFields) {
    const { status, body } = await admin.post(`/metadata/entities/${ENTITY}/fields`, field);
    if (status !== 204) throw new Error(`Expected the field ${field.name} to be added, but: ${JSON.stringify(body)}`);
  }
}

/** Brings a file and runs it to its end. */
async function bring(stage: Stage, client: ApiClient, rows: number, seed: number) {
  const file = new Blob([new Uint8Array(customerFile(rows, seed))]);
  const { pid } = stage.product;
  const memory = watchMemory(pid);
  const measured = async (work: () => Promise<void>): Promise<Step> => {
    const [begin, cpu] = [performance.now(), cpuSeconds(pid)];
    const watch = watchMemory(pid);
    await work();
    const { peak } = watch.stop();
    return { seconds: (performance.now() - begin) / 1000, cpu: cpuSeconds(pid) - cpu, growth: peak - memory.start };
  };
  let job: Json;
  const upload = await measured(async () => {
    const form = new FormData();
    form.append('file', file, 'customers.xlsx');
    job = (await client.upload(`/imports?entity=${ENTITY}`, form)).body;
    if (job.plan?.columns.length !== titles.length)
      throw new Error(`Expected a plan of ${titles.length} columns, but got ${JSON.stringify(job.plan ?? job)}`);
  });
  const command = (name: string, state: string) =>
    measured(async () => {
      await client.post(`/imports/${job.id}/${name}`);
      job = await eventually(
        `the import to be ${state}`,
        async () => {
          const { body } = await client.get(`/imports/${job.id}`);
          if (body.state === 'failed') throw new Error(`Expected the import to succeed, but: ${JSON.stringify(body.problem)}`);
          return body.state === state && body;
        },
        PATIENCE_MS,
      );
    });
  const [check, run] = [await command('check', 'checked'), await command('run', 'done')];
  memory.stop();
  if (job.counts.inserted !== rows) {
    const { body } = await client.get(`/imports/${job.id}/rows?limit=3&status=error`);
    throw new Error(`Expected ${rows} rows to be stored, but: ${JSON.stringify([job.counts, body.items])}`);
  }
  return { upload, check, run };
}

const readersOf = (stage: Stage): Promise<ApiClient[]> =>
  Promise.all(['sales', 'manager', 'legal', 'finance'].slice(0, READERS).map((name) => stage.as(name)));

function readLists(clients: readonly ApiClient[], latencies: Latencies): { stop(): void } {
  let isOver = false;
  const read = async (client: ApiClient) => {
    while (!isOver) {
      await latencies.time(() => client.get(`/records/${ENTITY}?limit=50`));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const ended = Promise.allSettled(clients.map(read));
  return {
    stop() {
      isOver = true;
      void ended;
    },
  };
}

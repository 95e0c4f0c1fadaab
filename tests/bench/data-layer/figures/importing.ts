import type { ApiClient } from '../../../harness/apiClient.js';
import { customersOf, ENTITY } from '../customers.js';
import type { Options } from '../options.js';
import { addFields, bringCustomers, type Step } from '../stage/bringCustomers.js';
import { Latencies } from '../stage/latencies.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';
import { rawInsertRate } from './rawInsertRate.js';

/** Others look at lists so often meanwhile. */
const READERS = 4;
const PAUSE_MS = 500;

/** The file through the service as a person brings it: upload, proposal, trial, run; with others at their lists. */
export async function measureImport(stage: Stage, options: Options): Promise<Figure[]> {
  const director = await stage.as('director');
  await addFields(await stage.as('admin'));
  const others = await readersOf(stage);
  await bringCustomers(stage, director, 1_000, customersOf(7)); // warms up, also the pools of connections
  const rawBefore = await rawInsertRate(stage, options.rows, 'records');
  const latencies = new Latencies();
  const reading = readLists(others, latencies);
  const { upload, check, run } = await bringCustomers(stage, director, options.rows, customersOf(1)).finally(() =>
    reading.stop(),
  );
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

const readersOf = (stage: Stage): Promise<ApiClient[]> =>
  Promise.all(['sales', 'manager', 'legal', 'finance'].slice(0, READERS).map((name) => stage.as(name)));

function readLists(clients: readonly ApiClient[], latencies: Latencies): { stop(): void } {
  let isOver = false;
  const read = async (client: ApiClient) => {
    while (!isOver) {
      await latencies.time('a list', () => client.get(`/records/${ENTITY}?limit=50`));
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

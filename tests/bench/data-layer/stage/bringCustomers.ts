import type { ApiClient, Json } from '../../../harness/apiClient.js';
import { eventually } from '../../../harness/eventually.js';
import { addedFields, ENTITY, titles } from '../customers.js';
import { customerFile } from './customerFile.js';
import { cpuSeconds, watchMemory } from './processUse.js';
import type { Stage } from './stage.js';

const PATIENCE_MS = 1_800_000;

/** What a part of an import took: seconds, seconds of CPU, bytes of memory more. */
export interface Step {
  readonly seconds: number;
  readonly cpu: number;
  readonly growth: number;
}

/** So that the file has twenty columns. */
export async function addFields(admin: ApiClient): Promise<void> {
  for (const field of addedFields) {
    const { status, body } = await admin.post(`/metadata/entities/${ENTITY}/fields`, field);
    if (status !== 204) throw new Error(`Expected the field ${field.name} to be added, but: ${JSON.stringify(body)}`);
  }
}

/** Brings a file of customers as a person does, and runs it to its end. */
export async function bringCustomers(
  stage: Stage,
  client: ApiClient,
  rows: number,
  cellsOf: (index: number) => readonly string[],
): Promise<{ readonly upload: Step; readonly check: Step; readonly run: Step }> {
  const file = new Blob([new Uint8Array(customerFile(rows, cellsOf))]);
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

import { eventually } from '../harness/eventually.js';
import { startProduct, type Product } from '../harness/product.js';
import { ContractDesk } from '../stories/contractDesk.js';
import type { Moments } from './crashOnClicks.js';
import { leadsFile } from './leadsFile.js';
import type { Place } from './place.js';

/** An import that a process did not survive, as the next one has ended it. */
export interface ImportTrial {
  readonly moment: number;
  readonly id: string;
  /** What its owner is told in the end. */
  readonly state: string;
  readonly counts: { readonly processed: number; readonly inserted: number; readonly failed: number };
}

interface Crashes {
  readonly trials: readonly ImportTrial[];
  /** Whether the moments went on until an import survived all of them. */
  readonly complete: boolean;
}

/** More than an import of so many rows has. */
const MOST_MOMENTS = 900;

/**
 * Runs one import after the other, each of its own file, and kills the process each time at another moment of writing. The next process
 * finds the import half done, and ends it by itself.
 */
export async function crashOnImports(place: Place, { first, stride }: Moments): Promise<Crashes> {
  const desk = new ContractDesk(place.url);
  const trials: ImportTrial[] = [];
  let product: Product | undefined;
  let last: { readonly moment: number; readonly id: string } | undefined;
  let complete = false;
  const start = async (env: Readonly<Record<string, string>> = {}) =>
    (product = await startProduct({ dataDir: place.dataDir, env: { ...place.env, ...env } }));

  async function endLast(): Promise<void> {
    if (last) trials.push({ moment: last.moment, ...(await untilDone(desk, last.id)) });
    last = undefined;
  }
  try {
    for (let moment = first; moment < MOST_MOMENTS && !complete; moment += stride) {
      if (last) await endLeases(place);
      const victim = await start({ VERMILION_KILL_AT: String(moment), VERMILION_KILL_ON: 'SIGUSR2' });
      await endLast();
      last = { moment, id: await checkedImport(desk, moment) };
      complete = await survives(victim, desk, last.id);
      await victim.stop();
    }
    await endLeases(place);
    await start();
    await endLast();
    return { trials, complete };
  } finally {
    await product?.stop();
  }
}

/** Nobody waits a minute here for the lease of the dead to end. */
const endLeases = ({ inDatabase }: Place) =>
  inDatabase((database) => database.write((tx) => tx.run('UPDATE import_jobs SET lease_until = 0, due = 0')));

/** Brings a file of leads; answers the import once its trial has ended. */
async function checkedImport(desk: ContractDesk, moment: number): Promise<string> {
  const sales = await desk.as('sales');
  const form = new FormData();
  form.append('file', new Blob([leadsFile(moment)]), 'leads.csv');
  const { body } = await sales.upload('/imports?entity=crm:lead', form);
  // Without a rule by which records are known again, only the ledger keeps rows from being stored twice.
  await sales.put(`/imports/${body.id}/plan`, { ...body.plan, mode: 'insert', match: [] });
  await sales.post(`/imports/${body.id}/check`);
  await eventually('the trial to end', async () => (await sales.get(`/imports/${body.id}`)).body.state === 'checked');
  return body.id;
}

/** Lets the import run in a process that dies at its moment; answers whether it was done before. */
async function survives(victim: Product, desk: ContractDesk, id: string): Promise<boolean> {
  const sales = await desk.as('sales');
  victim.signal('SIGUSR2');
  await eventually('moments to be counted', async () => victim.output().includes('armed by'));
  await sales.post(`/imports/${id}/run`).catch(() => undefined);
  let isDead = false;
  void victim.ended().then(() => (isDead = true));
  return eventually('the import or the process to end', async () => {
    if (isDead) return { done: false };
    const answer = await sales.get(`/imports/${id}`).catch(() => undefined);
    return answer?.body.state === 'done' && { done: true };
  }).then(({ done }) => done);
}

/** What was never begun begins now; what was begun goes on by itself. */
async function untilDone(desk: ContractDesk, id: string): Promise<Omit<ImportTrial, 'moment'>> {
  const sales = await desk.as('sales');
  const { body } = await sales.get(`/imports/${id}`);
  if (body.state === 'checked') await sales.post(`/imports/${id}/run`);
  return eventually('the import to end', async () => {
    const { state, counts } = (await sales.get(`/imports/${id}`)).body;
    return ['done', 'failed'].includes(state) && { id, state, counts };
  });
}

import { idempotencyKey } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { freePort } from '../harness/freePort.js';
import type { Mailbox } from '../harness/mailbox.js';
import { startProduct, type Product } from '../harness/product.js';
import { ContractDesk } from '../stories/contractDesk.js';

export interface Place {
  readonly dataDir: string;
  /** Absent: SQLite in `dataDir`. */
  readonly url?: string | undefined;
  readonly mailbox: Mailbox;
}

/** One contract whose last decision the process did not survive. */
export interface Trial {
  readonly request: string;
  readonly moment: number;
  /** Whether the approver got an answer before the process died. */
  readonly acknowledged: boolean;
  /** What the next process found, before the approver clicked again. */
  readonly found: { readonly request: string; readonly contract: string; readonly task: boolean };
  /** Status code of the same click once more. */
  readonly again: number;
}

export interface LastDecisions {
  readonly trials: readonly Trial[];
  /** What the customer had bought before, and has bought afterwards. */
  readonly deals: readonly [Deals, Deals];
  /** Whether the moments went on until the decision and its mails survived all of them. */
  readonly complete: boolean;
}

interface Deals {
  readonly count: number;
  /** In hundredths. */
  readonly amount: number;
}

interface Click {
  readonly request: string;
  readonly task: string;
  readonly key: string;
  readonly moment: number;
  readonly acknowledged: boolean;
}

/** More than the decision and its mails have. */
const MOST_MOMENTS = 400;

/**
 * Lets the general manager take the last decision about contract after contract, and kills the process each time at another
 * moment of writing. Every next process finds what the last one left, and has the click repeated.
 */
export async function takeLastDecisions(place: Place, first: number, stride: number): Promise<LastDecisions> {
  const port = await freePort();
  let product: Product | undefined;
  const start = async (more: Record<string, string> = {}) =>
    (product = await startProduct({
      dataDir: place.dataDir,
      env: {
        PORT: String(port),
        SMTP_URL: place.mailbox.url,
        ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
        ...more,
      },
    }));
  const desk = new ContractDesk(`http://127.0.0.1:${port}`);
  const trials: Trial[] = [];
  let before: Deals | undefined;
  let last: Click | undefined;
  let complete = false;
  try {
    for (let moment = first; moment < MOST_MOMENTS && !complete; moment += stride) {
      const victim = await start({ VERMILION_KILL_AT: String(moment), VERMILION_KILL_ON: 'SIGUSR2' });
      before ??= await dealsOf(desk);
      if (last) trials.push(await repeat(desk, last));
      const { click, survived } = await decide(desk, victim, moment);
      last = click;
      complete = survived;
      await victim.stop();
    }
    await start();
    if (last) trials.push(await repeat(desk, last));
    return { trials, deals: [before!, await dealsOf(desk)], complete };
  } finally {
    await product?.stop();
  }
}

/** One contract up to its last decision, then the decision under fire. */
async function decide(desk: ContractDesk, product: Product, moment: number): Promise<{ click: Click; survived: boolean }> {
  const request = await desk.submit(`合同 ${moment}`);
  await desk.act('manager', request, 'approve');
  await desk.act('legal', request, 'approve', { fields: { legalNote: '已审' } });
  const [task, gm] = [await desk.taskOf('gm', request), await desk.as('gm')];
  await mailsAreOut(desk, request);

  const key = idempotencyKey();
  product.signal('SIGUSR2');
  await eventually('moments to be counted', async () => product.output().includes('armed by'));
  const death = product.ended().then(() => 'dead' as const);
  /** Nobody answers the dead; of the living it is an error. */
  const deathOr = (error: unknown) =>
    Promise.race([death, new Promise<never>((_resolve, reject) => setTimeout(() => reject(error), 5_000))]);
  const answer = await gm.post(`/tasks/${task}/approve`, {}, key).catch(() => undefined);
  const end = await Promise.race([death, answer ? mailsAreOut(desk, request).catch(deathOr) : death]);
  return { click: { request, task, key, moment, acknowledged: answer?.status === 200 }, survived: end !== 'dead' };
}

/** Nothing is left to be sent, so that nothing is written any more. */
function mailsAreOut(desk: ContractDesk, request: string): Promise<true> {
  return eventually('the mails to be sent', async () => {
    const { ledger } = await desk.view('sales', request);
    return !ledger.some((line: { status: string }) => line.status === 'queued') || undefined;
  });
}

async function repeat(desk: ContractDesk, { request, task, key, moment, acknowledged }: Click): Promise<Trial> {
  const found = {
    request: (await desk.view('sales', request)).status as string,
    contract: (await desk.contractOf(request)).fields.status as string,
    task: (await desk.findTask('gm', request)) !== undefined,
  };
  const again = await (await desk.as('gm')).post(`/tasks/${task}/approve`, {}, key);
  return { request, moment, acknowledged, found, again: again.status };
}

async function dealsOf(desk: ContractDesk): Promise<Deals> {
  const sales = await desk.as('sales');
  const { fields } = (await sales.get('/records/crm:enterpriseCustomer?limit=1')).body.items[0];
  return { count: fields.dealCount ?? 0, amount: Math.round(Number(fields.dealAmount ?? 0) * 100) };
}

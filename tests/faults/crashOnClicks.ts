import type { ApiAnswer, Json } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { startProduct, type Product } from '../harness/product.js';
import { ContractDesk } from '../stories/contractDesk.js';
import { mailsAreOut } from './mailsAreOut.js';
import type { Place } from './place.js';

/** A click that a process does not survive, with what leads to it and what is left of it. */
export interface Click<Subject, Found> {
  /** Everything before the click; afterwards nothing is written any more. */
  arrange(desk: ContractDesk, name: string): Promise<Subject>;
  /** What the browser sends; the same key when it is sent again. */
  send(desk: ContractDesk, subject: Subject): Promise<ApiAnswer<Json>>;
  /** The request, once the click has been answered. */
  requestOf(subject: Subject, answer: ApiAnswer<Json>): string;
  /** What a process finds that knows nothing of the one before. */
  find(desk: ContractDesk, subject: Subject): Promise<Found>;
}

export interface Trial<Found> {
  readonly request: string;
  readonly moment: number;
  /** Whether somebody got an answer before the process died. */
  readonly acknowledged: boolean;
  /** What the next process found, before the click was repeated. */
  readonly found: Found;
  /** Status code of the same click once more. */
  readonly again: number;
}

export interface Crashes<Found> {
  readonly trials: readonly Trial<Found>[];
  /** Whether the moments went on until the click and its mails survived all of them. */
  readonly complete: boolean;
}

/** Which moments of writing: `first`, `first + stride`, … up to `last`, or to the first that the process survives. */
export interface Moments {
  readonly first: number;
  readonly stride: number;
  readonly last?: number;
}

interface Pending<Subject> {
  readonly subject: Subject;
  readonly moment: number;
  readonly acknowledged: boolean;
}

/** More than a click and its mails have. */
const MOST_MOMENTS = 600;

/**
 * Lets people click again and again, each time about something new, and kills the process each time at another moment of writing.
 * Every next process finds what the last one left, and has the click repeated.
 */
export async function crashOnClicks<Subject, Found>(
  { dataDir, env, url }: Place,
  { arrange, send, requestOf, find }: Click<Subject, Found>,
  { first, stride, last: end = MOST_MOMENTS }: Moments,
): Promise<Crashes<Found>> {
  let product: Product | undefined;
  const start = async (more: Readonly<Record<string, string>> = {}) =>
    (product = await startProduct({ dataDir, env: { ...env, ...more } }));
  const desk = new ContractDesk(url);
  const trials: Trial<Found>[] = [];
  let last: Pending<Subject> | undefined;
  let complete = false;

  async function repeat({ subject, moment, acknowledged }: Pending<Subject>): Promise<void> {
    const found = await find(desk, subject);
    const again = await send(desk, subject);
    trials.push({ request: requestOf(subject, again), moment, acknowledged, found, again: again.status });
  }
  async function clickUnderFire(victim: Product, moment: number): Promise<void> {
    const subject = await arrange(desk, `合同 ${moment}`);
    victim.signal('SIGUSR2');
    await eventually('moments to be counted', async () => victim.output().includes('armed by'));
    const death = victim.ended().then(() => 'dead' as const);
    /** Nobody answers the dead; of the living it is an error. */
    const deathOr = (error: unknown) =>
      Promise.race([death, new Promise<never>((_resolve, reject) => setTimeout(() => reject(error), 5_000))]);
    const answer = await send(desk, subject).catch(() => undefined);
    const outcome = await Promise.race([death, answer ? mailsAreOut(desk, requestOf(subject, answer)).catch(deathOr) : death]);
    last = { subject, moment, acknowledged: answer !== undefined && answer.status < 300 };
    complete = outcome !== 'dead';
  }

  try {
    for (let moment = first; moment <= end && !complete; moment += stride) {
      const victim = await start({ VERMILION_KILL_AT: String(moment), VERMILION_KILL_ON: 'SIGUSR2' });
      if (last) await repeat(last);
      await clickUnderFire(victim, moment);
      await victim.stop();
    }
    await start();
    if (last) await repeat(last);
    return { trials, complete };
  } finally {
    await product?.stop();
  }
}

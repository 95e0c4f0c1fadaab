import { eventually } from '../harness/eventually.js';
import { startProduct } from '../harness/product.js';
import type { ContractDesk } from '../stories/contractDesk.js';
import type { Moments } from './crashOnClicks.js';
import type { Place } from './place.js';

/** A rung of the ladder of a task, and the event that it tells people of. */
export interface Rung {
  readonly timer: string;
  readonly event: string;
}

/** What a process has left of a timer that was due. */
export interface TimerTrial {
  readonly request: string;
  readonly moment: number;
  readonly survived: boolean;
  /** Timers that still wait, mails that were written, and how often the task has changed hands. */
  readonly left: { readonly timers: number; readonly mails: number; readonly holders: number };
}

/** More than a start, a timer and its mails have. */
const MOST_MOMENTS = 600;

/**
 * A timer of one request after the other is due when a process starts, and the process dies at another moment of writing each
 * time: while it starts, fires the timer, or sends the mail.
 *
 * @param desk whose people are signed in: signing in would write
 * @returns one trial for each moment up to the first that the process survives; there must be requests enough.
 */
export async function crashOnTimers(
  place: Place,
  desk: ContractDesk,
  requests: readonly string[],
  { timer, event }: Rung,
  { first, stride }: Moments,
): Promise<readonly TimerTrial[]> {
  const trials: TimerTrial[] = [];
  for (let moment = first; moment < MOST_MOMENTS; moment += stride) {
    const request = requests[trials.length];
    if (request === undefined) throw new Error(`Expected requests enough for all moments, but there are ${requests.length}.`);
    await place.inDatabase((database) =>
      database.write((tx) => tx.run('UPDATE timers SET due = 1 WHERE instance_id = ? AND timer = ?', [request, timer])),
    );
    const survived = await firesUnderFire(place, desk, { request, event, moment });
    trials.push({ request, moment, survived, left: await leftOf(place, request, { timer, event }) });
    if (survived) return trials;
  }
  throw new Error(`Expected a process to survive moment ${MOST_MOMENTS} of writing, but none did.`);
}

/** Starts a process that dies at the moment; answers whether it has sent the mail and lives. */
async function firesUnderFire(
  { dataDir, env }: Place,
  desk: ContractDesk,
  { request, event, moment }: { readonly request: string; readonly event: string; readonly moment: number },
): Promise<boolean> {
  const victim = await startProduct({ dataDir, doNotWait: true, env: { ...env, VERMILION_KILL_AT: String(moment) } });
  const death = victim.ended().then(() => false);
  const sent = eventually('the mail to be sent', async () => {
    const ledger = await desk.view('sales', request).then(
      (view) => view.ledger as readonly { kind: string; channel: string; status: string }[],
      () => [],
    );
    return ledger.some(({ kind, channel, status }) => kind === event && channel === 'mail' && status === 'sent') || undefined;
  });
  try {
    return await Promise.race([death, sent]);
  } finally {
    sent.catch(() => undefined);
    await victim.stop();
  }
}

function leftOf({ inDatabase }: Place, request: string, { timer, event }: Rung): Promise<TimerTrial['left']> {
  return inDatabase(async (database) => {
    const count = async (sql: string, params: readonly string[]) =>
      Number((await database.read<{ n: number }>(sql, [...params]))[0]!.n);
    return {
      timers: await count('SELECT COUNT(*) AS n FROM timers WHERE instance_id = ? AND timer = ?', [request, timer]),
      mails: await count('SELECT COUNT(*) AS n FROM mails WHERE request_id = ? AND event = ?', [request, event]),
      holders: await count('SELECT COUNT(DISTINCT person_id) AS n FROM tasks WHERE instance_id = ?', [request]),
    };
  });
}

import { scheduleJob, type Job } from 'node-schedule';
import type { Logger } from 'pino';
import { systemClock, type Clock } from '../clock.js';

/** Runs due work at the right moment. The rows are the truth; this only wakes up. */
export interface Scheduler {
  start(): void;
  /** Something is due at this moment, or now. */
  wake(at?: number): void;
  /** Does everything that is due now, after what runs already. */
  run(): Promise<void>;
  /** Stops and waits for what runs. */
  stop(): Promise<void>;
}

export interface SchedulerOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Does everything that is due; answers how much that was. */
  readonly runDueWork: () => Promise<number>;
  /** When the next thing is due, milliseconds since 1970; null: nothing is. */
  readonly nextDue: () => Promise<number | null>;
}

/** Work that other nodes have left behind is found at the latest after so long. */
const LONGEST_SLEEP_MS = 15_000;
const PAUSE_MS = 20;

export function createScheduler({ clock, log, runDueWork, nextDue }: SchedulerOptions): Scheduler {
  let job: Job | null = null;
  let wakeAt = Infinity;
  let running: Promise<void> | undefined;
  let again = false;
  let started = false;
  let stopped = false;

  function sleepUntil(due: number): void {
    if (!started || due >= wakeAt) return;
    job?.cancel();
    wakeAt = due;
    const wait = due - clock.now();
    // node-schedule answers null for a moment that has passed.
    job = wait <= 5 ? null : scheduleJob(new Date(systemClock.now() + wait), work);
    if (!job) setImmediate(work);
  }

  function work(): void {
    job = null;
    wakeAt = Infinity;
    if (!started) return;
    if (running) {
      again = true;
      return;
    }
    running = loop().finally(() => (running = undefined));
  }

  async function loop(): Promise<void> {
    let next = clock.now() + LONGEST_SLEEP_MS;
    try {
      again = false;
      while (!stopped && (await runDueWork()) > 0);
      next = Math.min(next, (await nextDue()) ?? Infinity);
    } catch (err) {
      log.error({ err }, 'due work failed');
    }
    // Under load what comes in meanwhile is looked at in one go.
    sleepUntil(Math.max(again ? clock.now() : next, clock.now() + PAUSE_MS));
  }

  return {
    start() {
      started = true;
      sleepUntil(clock.now());
    },
    wake: (at = clock.now()) => sleepUntil(at),
    async run() {
      while (running) await running;
      running = loop().finally(() => (running = undefined));
      await running;
    },
    async stop() {
      started = false;
      stopped = true;
      job?.cancel();
      await running;
    },
  };
}

import type { Logger } from 'pino';

export interface Repeated {
  start(): void;
  /** Resolves when the last run is over. */
  stop(): Promise<void>;
}

/** Runs a work again and again, each time `everyMs` after the last has ended; a failure is logged and changes nothing. */
export function repeat(name: string, everyMs: number, log: Logger, work: () => Promise<unknown>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const plan = () => {
    timer = setTimeout(() => (running = run()), everyMs);
    timer.unref();
  };
  async function run() {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, `${name} failed`);
    }
    if (!stopped) plan();
  }
  return {
    start: plan,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

import { DatabaseUnavailable } from '../database/errors.js';
import { commitAlone, commitTogether, type StepEnd } from './commitSteps.js';
import type { RuntimeContext } from './runtimeContext.js';
import { StepConflict } from './stepErrors.js';
import type { StepAsk } from './stepAsk.js';
import type { StepTaken } from './stepTaken.js';

/** Steps wait here for a lane. */
export interface StepQueue {
  /** Resolves when the step is stored. */
  take(ask: StepAsk<unknown>): Promise<StepTaken>;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly ask: StepAsk<unknown>;
  readonly resolve: (taken: StepTaken) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: steps that wait at the same moment share a transaction, unless they are of one instance; those queue behind
 * each other. SQLite has one lane of small groups (it blocks the event loop), MySQL two of larger ones.
 */
export function createStepQueue(context: RuntimeContext): StepQueue {
  const [lanes, most] = context.database.kind === 'sqlite' ? [1, 16] : [2, 32];
  const busy = new Set<string>();
  let waiting: Waiting[] = [];
  let running = 0;
  let onIdle: (() => void)[] = [];

  function pump(): void {
    while (running < lanes && waiting.length > 0) {
      const batch = nextBatch();
      if (batch.length === 0) break;
      running++;
      void run(batch).finally(() => {
        for (const { ask } of batch) busy.delete(ask.instance);
        running--;
        pump();
      });
    }
    if (running === 0 && waiting.length === 0) {
      for (const done of onIdle) done();
      onIdle = [];
    }
  }

  /** The first that waits and whose instance is free, with as many others as may share its transaction. */
  function nextBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const item of waiting) {
      if (batch.length < most && !busy.has(item.ask.instance)) {
        busy.add(item.ask.instance);
        batch.push(item);
      } else left.push(item);
    }
    waiting = left;
    return batch;
  }

  async function run(batch: readonly Waiting[]): Promise<void> {
    const ends = await together(batch).catch((error: unknown) => {
      if (error instanceof DatabaseUnavailable) return batch.map(() => refused(error));
      // A conflict with another node: once more from fresh reads. What one of them has caused happens again: one by one.
      return error instanceof StepConflict ? together(batch).catch(() => undefined) : undefined;
    });
    for (const [index, item] of batch.entries()) {
      const end = ends?.[index] ?? { kind: 'alone' };
      if (end.kind === 'taken') item.resolve(end.taken);
      else if (end.kind === 'refused') item.reject(end.error);
      else await runAlone(item);
    }
  }

  const together = (batch: readonly Waiting[]): Promise<StepEnd[]> =>
    commitTogether(
      context,
      batch.map((item) => item.ask),
    );

  const refused = (error: unknown): StepEnd => ({ kind: 'refused', error });

  async function runAlone({ ask, resolve, reject }: Waiting): Promise<void> {
    await commitAlone(context, ask).then(resolve, reject);
  }

  return {
    take: (ask) =>
      new Promise((resolve, reject) => {
        waiting.push({ ask, resolve, reject });
        // Steps asked for in the same turn of the event loop go together.
        setImmediate(pump);
      }),
    idle: () => (running === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
  };
}

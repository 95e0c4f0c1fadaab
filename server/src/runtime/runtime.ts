import { createExecute, type Execute } from './execute.js';
import { correlate, type Message } from './correlate.js';
import { runJobs } from './outbox/runJobs.js';
import type { RuntimeContext } from './runtimeContext.js';
import { createStepQueue } from './stepQueue.js';
import { fireTimers } from './timers/fireTimers.js';

/** The shell of the engine. */
export interface Runtime {
  readonly context: RuntimeContext;
  readonly execute: Execute;
  /** Brings a message to the instances that wait for it; answers how many. */
  correlate(message: Message): Promise<number>;
  /** One round of the timers that are due; answers how many there were. */
  fireTimers(): Promise<number>;
  /** One round of the jobs that are due; answers how many there were. */
  runJobs(): Promise<number>;
  /** One round of timers and jobs that are due; answers how many there were. */
  runDueWork(): Promise<number>;
  /** Resolves when no step waits or runs. */
  idle(): Promise<void>;
}

export function createRuntime(context: RuntimeContext): Runtime {
  const queue = createStepQueue(context);
  const execute = createExecute(context, queue);
  const timers = () => fireTimers(context, execute);
  const jobs = () => runJobs(context, execute);
  return {
    context,
    execute,
    correlate: (message) => correlate(context, execute, message),
    fireTimers: timers,
    runJobs: jobs,
    runDueWork: async () => (await timers()) + (await jobs()),
    idle: () => queue.idle(),
  };
}

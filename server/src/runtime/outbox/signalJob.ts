import { CommandRejected, type Variables } from '@vermilion/engine';
import { signalSubscription } from '../signalSubscription.js';
import type { JobHandler } from './job.js';

interface Payload {
  readonly signal: string;
  readonly variables: Variables;
}

/** Lets the instances hear a signal that wait for it; the one that has thrown it has heard it already. A second delivery finds nobody. */
export const signalJob: JobHandler = async ({ context, execute, job, fence }) => {
  const { signal, variables } = JSON.parse(job.payload) as Payload;
  const waiting = await context.database.read<{ instance_id: string }>(
    'SELECT DISTINCT instance_id FROM subscriptions WHERE message = ? AND instance_id <> ? ORDER BY instance_id',
    [signalSubscription(signal), job.instance_id],
  );
  for (const { instance_id: instance } of waiting) {
    try {
      await execute({
        instance,
        command: (_view, at) => ({ type: 'signal', at, by: 'system', signal, variables }),
        answer: () => null,
      });
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error; // it has moved on meanwhile
    }
  }
  await context.database.write((tx) => tx.run(fence.sql, fence.params));
};

import type { Variables } from '@vermilion/engine';
import { correlate } from '../correlate.js';
import type { JobHandler } from './job.js';

interface Payload {
  readonly message: string;
  readonly correlationKey: string | null;
  readonly variables: Variables;
}

/** Brings a message to whoever waits for it. A second delivery finds the subscription gone. */
export const messageJob: JobHandler = async ({ context, execute, job, fence }) => {
  await correlate(context, execute, JSON.parse(job.payload) as Payload);
  await context.database.write((tx) => tx.run(fence.sql, fence.params));
};

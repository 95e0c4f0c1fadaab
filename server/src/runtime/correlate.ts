import { CommandRejected, type Variables } from '@vermilion/engine';
import type { Execute } from './execute.js';
import type { RuntimeContext } from './runtimeContext.js';

export interface Message {
  readonly message: string;
  readonly correlationKey: string | null;
  readonly variables: Variables;
}

/**
 * Brings a message to the instances that have subscribed to it under its key.
 *
 * @returns how many it has reached.
 */
export async function correlate(
  context: RuntimeContext,
  execute: Execute,
  { message, correlationKey, variables }: Message,
): Promise<number> {
  const waiting = await context.database.read<{ instance_id: string; token: number; event: string }>(
    `SELECT instance_id, token, event FROM subscriptions WHERE message = ? AND correlation_key ${correlationKey === null ? 'IS NULL' : '= ?'} ORDER BY instance_id, token`,
    correlationKey === null ? [message] : [message, correlationKey],
  );
  let reached = 0;
  for (const { instance_id: instance, token, event } of waiting) {
    try {
      await execute({
        instance,
        command: (_view, at) => ({ type: 'correlate', at, by: 'system', token, event, variables }),
        answer: () => null,
      });
      reached++;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error; // it has moved on meanwhile
    }
  }
  return reached;
}

import { UniqueViolation } from '../database/errors.js';
import { HttpError } from '../http/httpError.js';
import type { RuntimeContext } from './runtimeContext.js';
import type { StepAsk } from './stepAsk.js';
import type { StepQueue } from './stepQueue.js';

/** Carries out what is asked of an instance: once it returns, the step is stored. */
export type Execute = <T>(ask: StepAsk<T>) => Promise<T>;

/**
 * The one way to move an instance.
 *
 * With an idempotency key the step is carried out once; the same key answers what was answered then.
 */
export function createExecute(context: RuntimeContext, queue: StepQueue): Execute {
  return async <T>(ask: StepAsk<T>): Promise<T> => {
    const known = await storedAnswer<T>(context, ask);
    if (known) return known.result;
    try {
      const taken = await queue.take(ask as StepAsk<unknown>);
      for (const listen of context.listeners) {
        try {
          listen(taken);
        } catch (err) {
          context.log.error({ err, instance: ask.instance }, 'listener failed');
        }
      }
      return ask.answer(taken);
    } catch (error) {
      // A twin of this command was faster: it is answered alike, also where the twin has made this one impossible.
      const stored = error instanceof UniqueViolation || ask.idempotency ? await storedAnswer<T>(context, ask) : undefined;
      if (stored) return stored.result;
      throw error;
    }
  };
}

/** @throws {HttpError} 409 if the key was used for another request. */
async function storedAnswer<T>(
  context: RuntimeContext,
  { idempotency, instance, begin }: StepAsk<T>,
): Promise<{ readonly result: T } | undefined> {
  if (!idempotency) return undefined;
  const [row] = await context.database.read<{ result: string; request_id: string }>(
    'SELECT result, request_id FROM idempotency_keys WHERE person_id = ? AND idempotency_key = ?',
    [idempotency.personId, idempotency.key],
  );
  if (row && !begin && row.request_id !== instance) throw reusedKey();
  return row && { result: JSON.parse(row.result) as T };
}

const reusedKey = () =>
  new HttpError(409, 'idempotency_key_reused', {
    zh: '操作标识重复使用，请刷新页面后重试。',
    en: 'This Idempotency-Key belongs to another command. Use a new one for each click.',
  });

import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { administersRequests, readableRequest } from './policy.js';
import { noteStep } from './noteStep.js';
import { requestErrors } from './requestErrors.js';
import type { RequestsContext } from './requestsContext.js';

/**
 * The initiator takes the request back, while nobody has decided.
 *
 * @throws {HttpError} 403, 404, 409 `already_decided`.
 */
export async function withdrawRequest(
  context: RequestsContext,
  actor: Actor,
  id: string,
  reason: string,
  key: string | undefined,
): Promise<void> {
  const request = await readableRequest(context, actor, id);
  if (request.initiatorId !== actor.personId) throw refusals.forbidden();
  await end(context, actor, id, 'withdrawn', reason, key);
}

/**
 * An administrator ends a request.
 *
 * @throws {HttpError} 403, 404, 409.
 */
export async function cancelRequest(
  context: RequestsContext,
  actor: Actor,
  id: string,
  reason: string,
  key: string | undefined,
): Promise<void> {
  await readableRequest(context, actor, id);
  if (!administersRequests(actor)) throw refusals.forbidden();
  await end(context, actor, id, 'cancelled', reason, key);
}

async function end(
  { runtime }: RequestsContext,
  { personId }: Actor,
  instance: string,
  status: 'withdrawn' | 'cancelled',
  reason: string,
  key: string | undefined,
): Promise<void> {
  await runtime.execute({
    instance,
    ...(status === 'cancelled' ? { evenSuspended: true } : {}),
    command(view, at) {
      if (view.instance.state !== 'active') throw requestErrors.ended();
      if (status === 'withdrawn' && view.request.decided) throw requestErrors.tooLateToWithdraw();
      return { type: 'cancel', at, by: personId };
    },
    also(taken) {
      taken.writing.request = { ...taken.writing.request, status };
      noteStep(taken, { kind: status, personId, opinion: reason });
    },
    idempotency: key === undefined ? undefined : { key, personId },
    answer: () => null,
  });
}

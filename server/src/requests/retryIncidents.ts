import type { Actor } from '../http/actor.js';
import { readableRequest } from './policy.js';
import { noteStep } from './noteStep.js';
import { requestErrors } from './requestErrors.js';
import { readIncidents } from './showRequest.js';
import type { RequestsContext } from './requestsContext.js';

/**
 * Tries again whatever has failed in a request.
 *
 * @returns how many incidents there were.
 * @throws {HttpError} 404, 409 if there is none.
 */
export async function retryIncidents(context: RequestsContext, { personId, ...actor }: Actor, id: string): Promise<number> {
  await readableRequest(context, { personId, ...actor }, id);
  const incidents = await readIncidents(context, id);
  if (incidents.length === 0) throw requestErrors.ended();
  for (const { token, node } of incidents) {
    await context.runtime.execute({
      instance: id,
      command: (_view, at) => ({ type: 'retry', at, by: personId, token }),
      also: (taken) => noteStep(taken, { kind: 'retried', personId, node }),
      answer: () => null,
    });
  }
  return incidents.length;
}

import type { Actor } from '../http/actor.js';
import { noteStep } from '../requests/noteStep.js';
import { readableRequest } from '../requests/policy.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { findOwnTask } from './findTask.js';
import { taskErrors } from './taskErrors.js';

/**
 * Takes one's own decision back, while nobody has acted upon it.
 *
 * @throws {HttpError} 404, 409; {CommandRejected} `ACTED_UPON`, `NOT_YOURS`, …
 */
export async function takeBack(
  context: RequestsContext,
  actor: Actor,
  requestId: string,
  taskId: string,
  key: string | undefined,
): Promise<void> {
  const { personId } = actor;
  await readableRequest(context, actor, requestId);
  const task = await findOwnTask(context, actor, taskId);
  if (task.instanceId !== requestId) throw taskErrors.closed();
  await context.runtime.execute({
    instance: requestId,
    needsTrail: true,
    command(view, at, trail) {
      const live = view.instance.tokens.find((token) => token.id === task.token);
      // The ballot goes on: only the vote is taken out of it. Else the decision itself is undone.
      return live?.ballot && live.state === 'held'
        ? { type: 'act', at, by: personId, token: task.token, act: { act: 'retract', by: personId }, variables: {} }
        : { type: 'takeBack', at, by: personId, token: task.token, trail: trail! };
    },
    also: (taken) => noteStep(taken, { kind: 'takenBack', personId, task: taskId, node: task.node }),
    idempotency: key === undefined ? undefined : { key, personId },
    answer: () => null,
  });
}

import { personBrief } from '../organization/personBrief.js';
import type { Actor } from '../http/actor.js';
import type { Locale } from '../records/labels/titleText.js';
import { markRead } from '../requests/markRead.js';
import { readableRequest } from '../requests/policy.js';
import { loadMaterial, type RequestMaterial } from '../requests/requestMaterial.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import type { TaskRow } from '../runtime/taskRow.js';
import { buttonsOf } from './buttonsOf.js';
import { findTask } from './findTask.js';
import { returnTargets } from './returnTargets.js';
import { toTaskBriefs } from './taskBrief.js';

/** A task with everything that can be done with it. */
export async function viewTask(
  context: RequestsContext,
  reader: Actor,
  task: TaskRow,
  material: RequestMaterial,
  locale: Locale,
) {
  const { deployed, instance, history, request } = material;
  const { model } = deployed;
  const node = model.nodes.get(task.node);
  const world = context.world.current();
  const ballot = instance.tokens.find((token) => token.id === task.token)?.ballot;
  const [brief] = await toTaskBriefs(context, reader, [task], locale);
  return {
    ...brief!,
    version: request.version,
    seatKind: ballot?.seats.find((seat) => seat.id === task.seat)?.kind ?? null,
    buttons: buttonsOf(node),
    returnTargets: returnTargets(model, task.node, history),
    ballot: ballot
      ? {
          mode: ballot.rule.mode,
          approveAt: ballot.rule.approveAt ?? null,
          sequential: ballot.rule.sequential ?? false,
          seats: ballot.seats.map((seat) => ({
            id: seat.id,
            person: personBrief(world, seat.person),
            state: seat.state,
            vote: seat.vote ?? null,
            kind: seat.kind,
            of: seat.of ?? null,
          })),
        }
      : null,
    requestId: request.id,
  };
}

/**
 * A task of one's own; it counts as read now.
 *
 * @throws {HttpError} 404
 */
export async function showTask(context: RequestsContext, actor: Actor, id: string, locale: Locale) {
  const found = await findTask(context, actor, id);
  const material = await loadMaterial(context, await readableRequest(context, actor, found.instanceId));
  const task = material.tasks.find((each) => each.id === id) ?? found;
  const view = await viewTask(context, actor, task, material, locale);
  await markRead(context, actor, found.instanceId);
  return view;
}

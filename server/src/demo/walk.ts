import type { FlowNode } from '@vermilion/engine';
import { workingMoment } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { currentDefinition } from '../definitions/currentDefinition.js';
import { submissionOf } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import type { RequestedSample } from '../records/samples/loadSamples.js';
import { withdrawRequest } from '../requests/endRequest.js';
import { submitRequest } from '../requests/submitRequest.js';
import { TASK_COLUMNS, toTaskRow, type RawTask, type TaskRow } from '../runtime/taskRow.js';
import { approvalOf, buttonsOf } from '../tasks/buttonsOf.js';
import { approveTask, completeTask, rejectTask, returnTask, type Acting } from '../tasks/decide.js';
import type { DemoContext } from './demoContext.js';
import { opinions } from './opinions.js';
import { sampleFields, type Place } from './sampleFields.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A sample request on its way: what people do with it, one after the other. */
export interface Walk {
  /** When the next thing happens, milliseconds since 1970; undefined: nothing more does. */
  readonly next: number | undefined;
  /** Lets it happen; the clock stands at `next` then. */
  step(): Promise<void>;
}

/** @param random decides when, and in which words */
export function createWalk(context: DemoContext, sample: RequestedSample, random: () => number): Walk {
  const { request, owner, recordId } = sample;
  const say = (what: keyof typeof opinions) => pick(random, opinions[what]);
  let next: number | undefined = request.at;
  let id: string | undefined;
  let isReturned = false;
  /** How many more decide while it is running. */
  let left = request.ending === 'running' ? integerBetween(random, 0, 1) : Infinity;

  return {
    get next() {
      return next;
    },
    async step() {
      const at = next!;
      next = (await act()) ? workingMoment(random, at + HOUR_MS, at + 3 * DAY_MS) : undefined;
    },
  };

  /** @returns whether anything may follow */
  async function act(): Promise<boolean> {
    if (id === undefined) {
      id = await submit();
      return left > 0;
    }
    if (request.ending === 'withdrawn') {
      await withdrawRequest(context, actorOf(owner), id, say('withdraw'), undefined);
      return false;
    }
    const task = await openTask();
    if (!task) return false;
    await perform(task);
    return --left > 0;
  }

  async function submit(): Promise<string> {
    const deployed = await currentDefinition(context, request.flow);
    if (!deployed) throw new Error(`Expected the flow ${request.flow} to be published, but it is not.`);
    const place = { flow: request.flow, model: deployed.model, node: submissionOf(deployed.model) };
    const fields = await sampleFields(context, place, owner, { ...sample.fields, ...request.fields });
    return submitRequest(context, actorOf(owner), { flow: request.flow, recordId, fields }, undefined);
  }

  async function openTask(): Promise<TaskRow | undefined> {
    const [row] = await context.database.read<RawTask>(
      `SELECT ${TASK_COLUMNS} FROM tasks WHERE instance_id = ? AND state = 'open' ORDER BY id LIMIT 1`,
      [id],
    );
    return row && toTaskRow(row);
  }

  async function perform(task: TaskRow): Promise<void> {
    const acting: Acting = { context, actor: actorOf(task.personId), task: task.id, key: undefined };
    const place = await placeOf(task);
    const fields = () => sampleFields(context, place, task.personId, request.onTheWay ?? {});
    if (task.kind === 'resubmission') await completeTask(acting, {}, 'resubmission');
    else if (task.kind === 'human') await completeTask(acting, { fields: await fields() }, 'human');
    else if (request.ending === 'returned' && !isReturned && mayReturn(place.node)) {
      isReturned = true;
      await returnTask(acting, { to: 'initiator', opinion: say('return') });
    } else if (request.ending === 'rejected' && mayEnd(place.node)) await rejectTask(acting, { opinion: say('reject') });
    else await approveTask(acting, { opinion: say('approve'), fields: await fields() });
  }

  async function placeOf({ instanceId, node }: TaskRow): Promise<Place> {
    const [row] = await context.database.read<{ definition_id: string }>(
      'SELECT definition_id FROM process_instances WHERE id = ?',
      [instanceId],
    );
    const id = row!.definition_id;
    const { model } = (await context.models.load(context.database.read, [id])).get(id)!;
    return { flow: request.flow, model, node: model.nodes.get(node) };
  }

  function actorOf(personId: string): Actor {
    const actor = context.actorOf(personId);
    if (!actor) throw new Error(`Expected ${personId} to be a person who may act, but nobody like that works here.`);
    return actor;
  }
}

function mayReturn(node: FlowNode | undefined): boolean {
  return approvalOf(node)?.returns.to.includes('initiator') === true && buttonsOf(node).return.enabled;
}

/** Whether a rejection ends the request, rather than bringing it back. */
function mayEnd(node: FlowNode | undefined): boolean {
  return approvalOf(node)?.onReject === 'end' && buttonsOf(node).reject.enabled;
}

import type { Actor } from '../http/actor.js';
import { bindingOf, formAt, submissionOf, type FlowForm } from '../definitions/formOf.js';
import type { TaskRow } from '../runtime/taskRow.js';
import type { FormReader } from './formView.js';
import type { RequestMaterial } from './requestMaterial.js';
import type { RequestsContext } from './requestsContext.js';

/** How somebody reads the form of a request. */
export interface Reading {
  /** What he has to do here now. */
  readonly task: TaskRow | undefined;
  readonly form: FlowForm | undefined;
  readonly reader: FormReader;
}

/** As whom somebody reads the form of a request, and which form: that of his task, or that of the submission. */
export function readingOf(context: RequestsContext, actor: Actor, material: RequestMaterial): Reading {
  const { request, deployed, tasks } = material;
  const task = tasks.find((each) => each.state === 'open' && each.personId === actor.personId);
  const node = task && deployed.model.nodes.get(task.node);
  const form = formAt(context.registry, deployed.model, node, context.flows.get(request.flow)?.form ?? null);
  return { task, form, reader: readerOf(actor, material, task) };
}

/** As whom somebody reads the form: acting at a node, or looking on. */
function readerOf(actor: Actor, { request, deployed, tasks, copies }: RequestMaterial, task: TaskRow | undefined): FormReader {
  const { model } = deployed;
  const { personId } = actor;
  const isInitiator = request.initiatorId === personId;
  if (task) return { acts: { binding: bindingOf(model.nodes.get(task.node)) }, saw: [], isInitiator };
  const own = tasks.filter((each) => each.personId === personId).map((each) => bindingOf(model.nodes.get(each.node)));
  // Whoever got a copy sees what the requester sees.
  const asRequester = isInitiator || copies.some((copy) => copy.personId === personId);
  const saw = asRequester ? [...own, bindingOf(submissionOf(model))] : own;
  return { acts: undefined, saw: saw.length === 0 ? undefined : saw, isInitiator };
}

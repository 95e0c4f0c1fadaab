import type { ButtonName, Command, FlowNode, HistoryStep } from '@vermilion/engine';
import { bindingOf, formAt } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import { checkReferences } from '../requests/checkReferences.js';
import { filesIn, idsOf } from '../requests/filesIn.js';
import { editForm, type FormEdit } from '../requests/formEdit.js';
import { noteChanges } from '../requests/noteChanges.js';
import { noteStep, type NoteKind } from '../requests/noteStep.js';
import { findRequest } from '../requests/policy.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { titleMaker } from '../requests/titleMaker.js';
import type { ProcessView } from '../runtime/processView.js';
import type { RequestStatus } from '../runtime/requestRow.js';
import type { TaskRow } from '../runtime/taskRow.js';
import { buttonsOf } from './buttonsOf.js';
import { findOwnTask } from './findTask.js';
import { formOfTask } from './formOfTask.js';
import { assertHandable } from './hand-over/assertHandable.js';
import { taskErrors } from './taskErrors.js';

/** What somebody does with a task. */
export interface TaskAct {
  readonly kind: NoteKind;
  /** Must be enabled at the node; absent: always possible. */
  readonly button?: ButtonName;
  readonly opinion?: string | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** Everything that must be filled has to be filled. */
  readonly complete: boolean;
  /** People whom the act names. */
  readonly people?: readonly string[];
  readonly needsTrail?: boolean;
  readonly command: (given: {
    readonly view: ProcessView;
    readonly task: TaskRow;
    readonly node: FlowNode;
    readonly at: number;
    readonly trail: readonly HistoryStep[] | undefined;
    readonly edit: FormEdit;
  }) => Command;
}

export interface ActAnswer {
  readonly request: { readonly id: string; readonly status: RequestStatus };
}

/**
 * Acts on a task of one's own: checks that it is still open, takes what was written into the form, and moves the process, all
 * in one step.
 *
 * @throws {HttpError} 403 `action_disabled`, 404, 409 `task_closed`, 422 by field; {CommandRejected} from the engine.
 */
export async function actOnTask(
  context: RequestsContext,
  actor: Actor,
  taskId: string,
  act: TaskAct,
  key: string | undefined,
): Promise<ActAnswer> {
  const { runtime, registry, records } = context;
  const { personId } = actor;
  const task = await findOwnTask(context, actor, taskId);
  if (act.people) await assertNamed(context, task, act.people);
  if (act.fields && task.state === 'open') await checkWritten(context, actor, task, act.fields);
  const titled = act.kind === 'resubmitted' ? await titler(context, task, act.fields ?? {}) : undefined;
  const opinion = act.opinion?.trim() === '' ? undefined : act.opinion?.trim();
  let edit: FormEdit;

  return runtime.execute<ActAnswer>({
    instance: task.instanceId,
    closing: { task: task.id, decision: act.kind, opinion: opinion ?? null },
    ...(act.needsTrail ? { needsTrail: true } : {}),
    command(view, at, trail) {
      const open = view.openTasks.find((other) => other.id === task.id);
      if (!open) throw taskErrors.closed();
      const node = view.deployed.model.nodes.get(open.node)!;
      if (act.button) {
        const button = buttonsOf(node)[act.button];
        if (!button.enabled) throw taskErrors.disabled();
        if (button.opinion && opinion === undefined) throw taskErrors.opinionRequired();
      }
      edit = editForm({
        registry,
        form: formIn(context, view, node),
        binding: bindingOf(node),
        input: act.fields ?? {},
        existing: view.request.form,
        complete: act.complete,
        at,
        timeZone: records.timeZone,
      });
      return act.command({ view, task: open, node, at, trail, edit });
    },
    also(taken) {
      noteChanges(taken, edit);
      if (titled) taken.writing.request = { ...taken.writing.request, title: titled(edit.values) };
      const { people } = act;
      noteStep(taken, { kind: act.kind, personId, task: task.id, node: task.node, opinion, ...(people ? { people } : {}) });
      const form = formIn(context, taken.view, taken.view.deployed.model.nodes.get(task.node)!);
      const changed = Object.fromEntries(edit.changes.map(({ field, after }) => [field, after]));
      for (const [field, files] of filesIn(form, changed)) {
        taken.writing.alone.push((tx) => context.attachFiles(tx, idsOf(files), { request: taken.view.id }, personId, field));
      }
    },
    idempotency: key === undefined ? undefined : { key, personId },
    answer: ({ view, writing }) => ({ request: { id: view.id, status: writing.request.status ?? view.request.status } }),
  });
}

/** Makes the title anew from what was written. */
async function titler(context: RequestsContext, task: TaskRow, fields: Readonly<Record<string, unknown>>) {
  const request = (await findRequest(context, task.instanceId))!;
  const flow = context.flows.get(request.flow);
  if (!flow) return () => request.title;
  const form = await formOfTask(context, task);
  return titleMaker(context, { flow, form, values: { ...request.form, ...fields }, record: request.record });
}

async function assertNamed(context: RequestsContext, task: TaskRow, people: readonly string[]): Promise<void> {
  const [request, form] = [await findRequest(context, task.instanceId), await formOfTask(context, task)];
  await assertHandable(context, request!, form?.entityName, people);
}

async function checkWritten(
  context: RequestsContext,
  actor: Actor,
  task: TaskRow,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await checkReferences(context, actor, await formOfTask(context, task), fields);
}

function formIn({ registry, flows }: RequestsContext, view: ProcessView, node: FlowNode) {
  return formAt(registry, view.deployed.model, node, flows.get(view.request.flow)?.form ?? null);
}

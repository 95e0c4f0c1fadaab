import { handlerContext } from '../runtime/handlerContext.js';
import type { RequestStatus } from '../runtime/requestRow.js';
import type { RuntimeContext, StepObserver } from '../runtime/runtimeContext.js';
import type { StepTaken } from '../runtime/stepTaken.js';
import { endReading, grantReading } from '../records/access/recordGrants.js';
import type { FlowCatalog } from '../definitions/flowCatalog.js';
import { outcomeOf } from './outcomeOf.js';
import { requestErrors } from './requestErrors.js';
import { statusOf } from './statusOf.js';

type Context = Pick<RuntimeContext, 'recordsIn' | 'handlers'> & { readonly flows: FlowCatalog };

const OVER: ReadonlySet<RequestStatus> = new Set(['approved', 'rejected', 'withdrawn', 'cancelled']);
const FOREVER = 8_640_000_000_000_000;
const AFTERWARDS_MS = 30 * 86_400_000;

/** Keeps the request in step with its process, and the record in step with the request: in the same transaction. */
export function observeRequest(context: Context): StepObserver {
  return (taken) => {
    const { view, instance, writing, at } = taken;
    const before = taken.isNew ? undefined : view.request.status;
    const status = statusOf(view.deployed.model, instance, {
      terminated: writing.request.status ?? 'cancelled',
      outcome: outcomeOf(taken),
    });
    const ended = OVER.has(status);
    writing.request = {
      ...writing.request,
      status,
      endedAt: ended ? (view.request.endedAt ?? at) : null,
      decided: decidedAfter(taken, status),
    };
    const { record } = view.request;
    if (record) grantRecord(taken, record, ended);
    if (record && status !== before && status !== 'incident') {
      const mark = { status, requestId: view.id };
      writing.within.push((tx) => recordsOf(context, taken, tx).setApproval(record.entity, record.id, mark));
    }
    if (status === 'approved' && before !== 'approved') onApproved(context, taken);
  };
}

/** Whether somebody has decided since the last submission. */
function decidedAfter({ view, command }: StepTaken, status: RequestStatus): boolean {
  if (status === 'returned') return false;
  if (command.type === 'act' && command.act.act === 'vote') return true;
  return command.type === 'complete' && view.request.status === 'returned' ? false : view.request.decided;
}

/** Whoever has a task may read the record, while the request runs and for thirty days after. */
function grantRecord(
  { view, writing, at }: StepTaken,
  record: { readonly entity: string; readonly id: string },
  ended: boolean,
): void {
  const reason = `request:${view.id}`;
  const people = new Set([...writing.opened.values()].map((task) => task.personId));
  people.delete(view.request.initiatorId);
  if (people.size > 0) {
    const grants = [...people].map((personId) => ({
      entity: record.entity,
      recordId: record.id,
      personId,
      until: FOREVER,
      reason,
    }));
    writing.within.push((tx) => grantReading(tx, grants));
  }
  if (ended) writing.within.push((tx) => endReading(tx, [reason], at + AFTERWARDS_MS));
}

/** What the plugin does with an approved request. */
function onApproved(context: Context, taken: StepTaken): void {
  const name = context.flows.get(taken.view.request.flow)?.onApproved;
  if (!name) return;
  taken.writing.alone.push(async (tx) => {
    const request = { ...taken.view.request, ...taken.writing.request };
    try {
      const handler = context.handlers.get(name);
      if (!handler) throw new Error(`Expected a handler ${name}, but no plugin brings it.`);
      await handler.run(handlerContext(recordsOf(context, taken, tx), request, taken.at));
    } catch (error) {
      throw requestErrors.handlerFailed(error);
    }
  });
}

function recordsOf({ recordsIn }: Context, { view, at, by }: StepTaken, tx: Parameters<RuntimeContext['recordsIn']>[0]) {
  return recordsIn(tx, { by: by === 'system' ? null : by, at, requestId: view.id, ownerId: view.request.initiatorId });
}

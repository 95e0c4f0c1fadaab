import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../http/actor.js';
import { marks } from '../database/marks.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { Locale } from '../records/labels/titleText.js';
import { labelerOf } from '../requests/formLabels.js';
import { formsOfRequests } from '../requests/requestBrief.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import { summaryOf, type SummaryLine } from '../requests/summaryOf.js';
import { REQUEST_COLUMNS, toRequestRow, type RawRequest, type RequestStatus } from '../runtime/requestRow.js';
import type { TaskKind, TaskRow } from '../runtime/taskRow.js';

/** A task in an inbox. */
export interface TaskBrief {
  readonly id: string;
  readonly requestId: string;
  readonly node: string;
  readonly nodeName: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly flow: string;
  readonly flowTitle: Text;
  readonly initiator: PersonBrief | null;
  readonly createdAt: number;
  readonly due: number | null;
  readonly overdue: boolean;
  readonly summary: readonly SummaryLine[];
  /** Of the request. */
  readonly status: RequestStatus;
  readonly addedBy: TaskRow['added'];
  readonly readAt: number | null;
  readonly decision: string | null;
  readonly closedAt: number | null;
}

/** Briefs of several tasks; names are resolved together. */
export async function toTaskBriefs(
  context: RequestsContext,
  reader: Actor,
  tasks: readonly TaskRow[],
  locale: Locale,
): Promise<TaskBrief[]> {
  if (tasks.length === 0) return [];
  const { database, flows, world, clock } = context;
  const ids = [...new Set(tasks.map((task) => task.instanceId))];
  const rows = await database.read<RawRequest>(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE id IN (${marks(ids.length)})`, ids);
  const requests = new Map(rows.map((row) => [row.id, toRequestRow(row)]));
  const found = await formsOfRequests(context, [...requests.values()]);
  const forms = new Map([...requests.values()].map(({ id, form }, index) => [id, { form: found[index], values: form }]));
  const labeler = await labelerOf(context, [...forms.values()], locale, reader);
  return tasks.map((task) => {
    const request = requests.get(task.instanceId)!;
    const flow = flows.get(request.flow);
    return {
      id: task.id,
      requestId: task.instanceId,
      node: task.node,
      nodeName: task.nodeName,
      kind: task.kind,
      title: request.title,
      flow: request.flow,
      flowTitle: flow?.title ?? { zh: request.flow, en: request.flow },
      initiator: personBrief(world.current(), request.initiatorId),
      createdAt: task.openedAt,
      due: task.due,
      overdue: task.state === 'open' && task.due !== null && task.due < clock.now(),
      summary: summaryOf(flow, forms.get(request.id)!.form, request.form, labeler, locale),
      status: request.status,
      addedBy: task.added,
      readAt: task.readAt,
      decision: task.decision,
      closedAt: task.closedAt,
    };
  });
}

import type { Text } from '@vermilion/plugin-kit';
import { formAt, type FlowForm } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import { marks } from '../database/marks.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { Locale } from '../records/labels/titleText.js';
import { titlesOf } from '../records/labels/titles.js';
import type { RequestRow, RequestStatus } from '../runtime/requestRow.js';
import { labelerOf } from './formLabels.js';
import type { RequestsContext } from './requestsContext.js';
import { summaryOf, type SummaryLine } from './summaryOf.js';

/** Where a request stands now. */
export interface CurrentStop {
  readonly node: string;
  readonly name: string;
  readonly people: readonly PersonBrief[];
  readonly due: number | null;
}

/** A request in a list. */
export interface RequestBrief {
  readonly id: string;
  readonly no: string;
  readonly flow: string;
  readonly flowTitle: Text;
  readonly title: string;
  readonly status: RequestStatus;
  readonly initiator: PersonBrief | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly summary: readonly SummaryLine[];
  readonly current: readonly CurrentStop[];
  readonly record: { readonly entity: string; readonly id: string; readonly title: string } | null;
}

/** The form of each request, as the version that it runs by has it. */
export async function formsOfRequests(
  { registry, flows, models, database }: RequestsContext,
  requests: readonly Pick<RequestRow, 'flow' | 'definitionId'>[],
): Promise<readonly (FlowForm | undefined)[]> {
  const deployed = await models.load(
    database.read,
    requests.map(({ definitionId }) => definitionId),
  );
  return requests.map(({ flow, definitionId }) =>
    formAt(registry, deployed.get(definitionId)!.model, undefined, flows.get(flow)?.form ?? null),
  );
}

/** Briefs of several requests for a reader; names are resolved together. */
export async function toBriefs(
  context: RequestsContext,
  reader: Actor,
  rows: readonly RequestRow[],
  locale: Locale,
): Promise<RequestBrief[]> {
  if (rows.length === 0) return [];
  const { flows, world } = context;
  const found = await formsOfRequests(context, rows);
  const forms = rows.map((row, index) => ({ form: found[index], values: row.form }));
  const [labeler, current, titles] = await Promise.all([
    labelerOf(context, forms, locale, reader),
    currentStops(
      context,
      rows.map((row) => row.id),
    ),
    recordTitles(context, reader, rows, locale),
  ]);
  return rows.map((row, index) => {
    const flow = flows.get(row.flow);
    return {
      id: row.id,
      no: row.no,
      flow: row.flow,
      flowTitle: flow?.title ?? { zh: row.flow, en: row.flow },
      title: row.title,
      status: row.status,
      initiator: personBrief(world.current(), row.initiatorId),
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      summary: summaryOf(flow, forms[index]!.form, row.form, labeler, locale),
      current: current.get(row.id) ?? [],
      record: row.record ? { ...row.record, title: titles.get(row.record.id) ?? '' } : null,
    };
  });
}

async function currentStops({ database, world }: RequestsContext, ids: readonly string[]): Promise<Map<string, CurrentStop[]>> {
  const rows = await database.read<{
    instance_id: string;
    token: number;
    node: string;
    node_name: string;
    person_id: string;
    due: number | null;
  }>(
    `SELECT instance_id, token, node, node_name, person_id, due FROM tasks WHERE instance_id IN (${marks(ids.length)}) AND state = 'open' ORDER BY id`,
    ids,
  );
  const stops = new Map<string, Map<number, CurrentStop & { readonly people: PersonBrief[] }>>();
  for (const row of rows) {
    const ofRequest = stops.get(row.instance_id) ?? new Map<number, CurrentStop & { readonly people: PersonBrief[] }>();
    stops.set(row.instance_id, ofRequest);
    const stop = ofRequest.get(row.token) ?? { node: row.node, name: row.node_name, people: [], due: row.due };
    ofRequest.set(row.token, stop);
    const person = personBrief(world.current(), row.person_id);
    if (person) stop.people.push(person);
  }
  return new Map([...stops].map(([id, ofRequest]) => [id, [...ofRequest.values()]]));
}

async function recordTitles(
  { records }: RequestsContext,
  reader: Actor,
  rows: readonly RequestRow[],
  locale: Locale,
): Promise<Map<string, string>> {
  const byEntity = new Map<string, string[]>();
  for (const { record } of rows) if (record) byEntity.set(record.entity, [...(byEntity.get(record.entity) ?? []), record.id]);
  const found = await Promise.all(
    [...byEntity].map(([entity, ids]) => titlesOf(records, records.database.read, entity, ids, locale, reader)),
  );
  return new Map(found.flatMap((titles) => [...titles]));
}

import { previewRest } from '@vermilion/engine';
import type { Actor } from '../http/actor.js';
import { personBrief } from '../organization/personBrief.js';
import { viewStops } from '../definitions/previewFlow.js';
import type { Locale } from '../records/labels/titleText.js';
import type { TaskRow } from '../runtime/taskRow.js';
import { capabilitiesOf } from './capabilities.js';
import { changedSince } from './changedSince.js';
import { diagramStates } from './diagramStates.js';
import { failureOf } from './failureOf.js';
import { filesIn } from './filesIn.js';
import { labelerOf } from './formLabels.js';
import { viewForm } from './formView.js';
import { readLedger } from './ledger.js';
import { markRead } from './markRead.js';
import { administersRequests, readableRequest } from './policy.js';
import { toBriefs } from './requestBrief.js';
import { loadMaterial, type RequestMaterial } from './requestMaterial.js';
import { readingOf } from './readingOf.js';
import type { RequestsContext } from './requestsContext.js';
import { revealableFields } from './reveal/revealableFields.js';
import { buildTimeline } from './timeline.js';

/** How the floor above shows the reader's own task. */
export type ShowTask = (actor: Actor, task: TaskRow, material: RequestMaterial, locale: Locale) => Promise<unknown>;

/**
 * Everything about one request, as one reader may see it.
 *
 * @throws {HttpError} 404
 */
export async function showRequest(context: RequestsContext, actor: Actor, id: string, locale: Locale, showTask: ShowTask) {
  const material = await loadMaterial(context, await readableRequest(context, actor, id));
  const { request, deployed, instance, facts } = material;
  const { model } = deployed;
  const world = context.world.current();
  const { task, form, reader } = readingOf(context, actor, material);
  const [[brief], labeler, changed, ledger, diagram, incidents, myTask] = await Promise.all([
    toBriefs(context, actor, [request], locale),
    labelerOf(context, [{ form, values: request.form }], locale, actor),
    changedSince(context, material, actor.personId),
    readLedger(context, id, deployed),
    readDiagram(context, deployed.id),
    administersRequests(actor) || request.status === 'incident' ? readIncidents(context, id) : [],
    task ? showTask(actor, task, material, locale) : null,
  ]);
  await markRead(context, actor, id);
  const view = viewForm(form, request.form, reader, labeler);
  const visible = (field: string) => field in view.form.access && !view.masked.includes(field);
  return {
    ...brief!,
    version: request.version,
    ...view,
    revealable: await revealableFields(context, actor, request, form, view.masked),
    changed: changed.filter(({ field }) => visible(field)),
    attachments: attachmentsOf(form, view.fields),
    diagram: { xml: diagram, ...diagramStates(model, instance, facts) },
    timeline: buildTimeline({ ...material, model, world }),
    predicted:
      instance.state === 'active'
        ? viewStops(context, model, previewRest(model, instance, context.clock.now(), world)).filter((stop) => !stop.current)
        : [],
    comments: material.comments.map(({ by, mentions, ...comment }) => ({
      ...comment,
      by: personBrief(world, by),
      mentions: mentions.map((person) => personBrief(world, person)).filter((person) => person !== null),
    })),
    copies: material.copies.map(({ personId, by, at, readAt }) => ({
      person: personBrief(world, personId),
      by: by === null ? null : personBrief(world, by),
      at,
      readAt,
    })),
    incidents: incidents.map(({ node: at, ...incident }) => ({
      ...incident,
      node: at,
      nodeName: model.nodes.get(at)?.name ?? at,
    })),
    failure: failureOf(model, material),
    myTask,
    can: capabilitiesOf(material, actor),
    ledger,
  };
}

function attachmentsOf(form: Parameters<typeof filesIn>[0], fields: Readonly<Record<string, unknown>>) {
  return [...filesIn(form, fields)].flatMap(([field, files]) => files.map((file) => ({ ...file, field })));
}

async function readDiagram({ database }: RequestsContext, definition: string): Promise<string> {
  const [row] = await database.read<{ xml: string }>('SELECT xml FROM definitions WHERE id = ?', [definition]);
  return row!.xml;
}

/** What has gone wrong and waits for a retry. */
export function readIncidents({ database }: RequestsContext, id: string) {
  return database.read<{ token: number; node: string; code: string; reason: string; at: number }>(
    'SELECT token, node, code, reason, at FROM incidents WHERE instance_id = ? ORDER BY at, token',
    [id],
  );
}

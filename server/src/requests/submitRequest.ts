import { createInstance, type CommandOf } from '@vermilion/engine';
import { currentDefinition } from '../definitions/currentDefinition.js';
import { bindingOf, formAt, submissionOf } from '../definitions/formOf.js';
import { mayStart, suits } from '../definitions/startable.js';
import { startVariables, type Picks } from '../definitions/startVariables.js';
import { newId } from '../database/newId.js';
import type { Transaction } from '../database/database.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { entityNamed } from '../records/access/plansOf.js';
import { visibleRecord, type VisibleRecord } from '../records/query/showRecord.js';
import { recordsIn } from '../records/recordsIn.js';
import { assignNumber } from '../records/serials/assignNumber.js';
import type { ProcessView } from '../runtime/processView.js';
import type { RecordReference } from '../runtime/requestRow.js';
import { checkReferences } from './checkReferences.js';
import { filesIn, idsOf } from './filesIn.js';
import { editForm } from './formEdit.js';
import { givenBy } from './givenBy.js';
import { noteStep } from './noteStep.js';
import { requestErrors } from './requestErrors.js';
import type { RequestsContext } from './requestsContext.js';
import { titleMaker } from './titleMaker.js';

export interface Submission {
  readonly flow: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The record that it is about; absent: one is created from the fields. */
  readonly recordId?: string | undefined;
  readonly picks?: Picks | undefined;
  /** The platform starts it, and keeps something else in the same transaction. */
  readonly along?: (tx: Transaction, requestId: string) => Promise<void>;
}

interface ChosenRecord {
  readonly visible: VisibleRecord;
  readonly reference: RecordReference;
}

const NUMBER = 'SQ{yyyyMMdd}{seq4}';

/**
 * Starts a request: number, record, process, first tasks and what is to be told, in one transaction.
 *
 * @returns the id of the request; the same one for the same idempotency key.
 * @throws {HttpError} 403 `not_startable`, 404, 409, 422 by field.
 */
export async function submitRequest(
  context: RequestsContext,
  actor: Actor,
  submission: Submission,
  key: string | undefined,
): Promise<string> {
  const { clock, runtime, registry, records } = context;
  const flow = context.flows.get(submission.flow);
  if (!flow) throw refusals.notFound();
  const isOffered = flow.byPlatform ? flow.enabled && submission.along !== undefined : mayStart(flow, actor);
  if (!isOffered) throw requestErrors.notStartable();
  if (flow.onRecord && submission.recordId === undefined) throw requestErrors.recordNeeded();
  const deployed = await currentDefinition(context, flow.key);
  if (!deployed) throw requestErrors.notPublished();
  const start = submissionOf(deployed.model);
  const form = formAt(registry, deployed.model, start, flow.form);
  const existing = await chosenRecord();
  const binding = bindingOf(start);
  const { values } = editForm({
    registry,
    form,
    binding,
    input: submission.fields,
    given: givenBy(existing?.visible, form, binding),
    complete: true,
    at: clock.now(),
    timeZone: records.timeZone,
  });
  const written = Object.entries(values).filter(([name]) => Object.hasOwn(submission.fields, name));
  await checkReferences(context, actor, form, Object.fromEntries(written));
  const titled = await titleMaker(context, { flow, form, values, record: existing?.reference ?? null });
  const title = titled(values);
  const id = newId(clock.now());

  return runtime.execute({
    instance: id,
    begin,
    command: (_view, at): CommandOf<'start'> => ({
      type: 'start',
      at,
      by: actor.personId,
      variables: startVariables(context.world.current(), form, {
        values,
        personId: actor.personId,
        requestId: id,
        picks: submission.picks ?? {},
      }),
    }),
    also(taken) {
      noteStep(taken, { kind: 'submitted', personId: actor.personId });
      const { along } = submission;
      if (along) taken.writing.within.push((tx) => along(tx, id));
      taken.writing.run('DELETE FROM request_drafts WHERE person_id = ? AND flow_key = ?', [actor.personId, flow.key]);
    },
    idempotency: key === undefined ? undefined : { key, personId: actor.personId },
    answer: (taken) => taken.view.id,
  });

  async function chosenRecord(): Promise<ChosenRecord | undefined> {
    if (submission.recordId === undefined || !form) return undefined;
    const visible = await visibleRecord(records, actor, entityNamed(records, form.entityName), submission.recordId);
    if (!suits(registry, flow!, form.entityName, visible.record.fields)) throw requestErrors.recordUnsuited();
    return { visible, reference: { entity: form.entityName, id: visible.record.id } };
  }

  async function begin(tx: Transaction, at: number): Promise<ProcessView> {
    const record = existing?.reference ?? (await createRecord(tx, at));
    for (const [field, files] of filesIn(form, values)) {
      await context.attachFiles(tx, idsOf(files), { request: id }, actor.personId, field);
    }
    const no = await assignNumber(tx, { pattern: NUMBER, at, timeZone: records.timeZone, departmentId: null });
    return {
      id,
      rev: 0,
      seq: 0,
      chain: '',
      deployed: deployed!,
      instance: createInstance(deployed!.model, id),
      request: {
        id,
        no,
        flow: flow!.key,
        definitionId: deployed!.id,
        version: deployed!.version,
        title,
        status: 'pending',
        initiatorId: actor.personId,
        departmentId: actor.departmentId,
        record: record ?? null,
        form: values,
        startedAt: at,
        endedAt: null,
        decided: false,
        urgedAt: 0,
      },
      openTasks: [],
      suspended: false,
    };
  }

  /** What the form says of the record becomes the record; fields of the request alone stay with the request. */
  async function createRecord(tx: Transaction, at: number): Promise<RecordReference | undefined> {
    const entity = form && records.entities.get(form.entityName);
    if (!entity) return undefined;
    const fields = Object.fromEntries(
      Object.entries(values).filter(([name]) => entity.fields.has(name) && !entity.fields.get(name)!.definition.computed),
    );
    const note = { by: actor.personId, at, requestId: id };
    const row = await recordsIn(records, tx, note).create(form.entityName, fields);
    return { entity: form.entityName, id: row.id };
  }
}

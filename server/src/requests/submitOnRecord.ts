import { isEmpty } from '@vermilion/plugin-kit/fields';
import { currentDefinition } from '../definitions/currentDefinition.js';
import { bindingOf, formAt, submissionOf } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import { entityNamed } from '../records/access/plansOf.js';
import { visibleRecord } from '../records/query/showRecord.js';
import { accessAt } from './formEdit.js';
import type { RequestsContext } from './requestsContext.js';
import { submitRequest } from './submitRequest.js';

/**
 * Starts a request about a record with nothing but what stands in it, as somebody does who submits the form just as it opens.
 *
 * @returns the id of the request; the same one for the same idempotency key
 * @throws {HttpError} as `submitRequest`: 422 for a form that wants more than the record has.
 */
export async function submitOnRecord(
  context: RequestsContext,
  actor: Actor,
  { flow: key, recordId }: { readonly flow: string; readonly recordId: string },
  idempotencyKey: string,
): Promise<string> {
  const { registry, records } = context;
  const deployed = await currentDefinition(context, key);
  const start = deployed && submissionOf(deployed.model);
  const form = deployed && formAt(registry, deployed.model, start, context.flows.get(key)?.form ?? null);
  if (!form || form.entityName === '') return submitRequest(context, actor, { flow: key, recordId, fields: {} }, idempotencyKey);
  const { plan, record } = await visibleRecord(records, actor, entityNamed(records, form.entityName), recordId);
  const binding = bindingOf(start);
  const names = Object.keys(form.fields).filter((name) => {
    const field = plan.entity.fields.get(name);
    if (!field || field.definition.computed || accessAt(binding, form, name) !== 'write') return false;
    const access = plan.access(record, field);
    return (access === 'read' || access === 'write') && !isEmpty(record.fields[name]);
  });
  const fields = Object.fromEntries(names.map((name) => [name, record.fields[name]]));
  return submitRequest(context, actor, { flow: key, recordId, fields }, idempotencyKey);
}

import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { noteReveal } from '../../records/reveal/noteReveal.js';
import { viewForm } from '../formView.js';
import { readableRequest } from '../policy.js';
import { readingOf } from '../readingOf.js';
import { loadMaterial } from '../requestMaterial.js';
import type { RequestsContext } from '../requestsContext.js';
import { revealableFields } from './revealableFields.js';

/**
 * Shows one masked value of a request in clear, on the terms on which records do: a reason, so many on a day, all of them logged.
 *
 * @throws {HttpError} 404 unseen, 403 without the right to reveal it, 422 for a field that is hidden or does not exist, 429
 * `reveals_used_up` when the day's values have been shown.
 */
export async function revealInRequest(
  context: RequestsContext,
  actor: Actor,
  id: string,
  { field, reason }: { readonly field: string; readonly reason: string },
): Promise<{ readonly value: unknown }> {
  const material = await loadMaterial(context, await readableRequest(context, actor, id));
  const { request } = material;
  const { form, reader } = readingOf(context, actor, material);
  const view = viewForm(form, request.form, reader, () => undefined);
  if (!form || !Object.hasOwn(view.form.access, field)) throw unknownField(field);
  const value = request.form[field] ?? null;
  if (!view.masked.includes(field)) return { value };
  if (!(await revealableFields(context, actor, request, form, [field])).includes(field)) throw refusals.forbidden();
  await noteReveal(context.records, actor, { subject: 'request', subjectId: id, entity: form.entityName, field, reason });
  return { value };
}

const unknownField = (name: string) =>
  refusals.invalid([
    { field: 'field', id: 'unknown_field', message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` } },
  ]);

import type { Actor } from '../../http/actor.js';
import type { FlowForm } from '../../definitions/formOf.js';
import { planOf } from '../../records/access/plansOf.js';
import { atLeast } from '../../records/access/fieldAccess.js';
import type { RequestRow } from '../../runtime/requestRow.js';
import { requestedRow } from '../requestedRow.js';
import type { RequestsContext } from '../requestsContext.js';

/**
 * Which masked fields of a request somebody may have shown in clear: those that his roles let him reveal of the record that it is
 * about, or, while there is none, of a record of the person who asks.
 *
 * @param masked as he sees the form
 */
export async function revealableFields(
  { records }: Pick<RequestsContext, 'records'>,
  actor: Actor,
  request: RequestRow,
  form: FlowForm | undefined,
  masked: readonly string[],
): Promise<readonly string[]> {
  const entity = form && records.entities.get(form.entityName);
  if (!entity || masked.length === 0) return [];
  const plan = planOf(records, actor, entity, 'reveal');
  const row = await requestedRow(records, request, entity);
  if (!plan.covers(row)) return [];
  return masked.filter((name) => {
    const field = entity.fields.get(name);
    return field !== undefined && atLeast(plan.access(row, field), 'read');
  });
}

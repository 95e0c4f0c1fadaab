import type { FlowForm } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { viewPlan } from '../records/access/plansOf.js';
import { referenceIssues } from '../records/write/checkReferences.js';
import type { RequestsContext } from './requestsContext.js';

/**
 * Makes sure that the people and records that somebody enters exist, and that he may see them.
 *
 * @throws {HttpError} 422
 */
export async function checkReferences(
  { records }: RequestsContext,
  actor: Actor,
  form: FlowForm | undefined,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const entity = form && records.entities.get(form.entityName);
  if (!entity) return;
  const issues = await referenceIssues(
    {
      context: records,
      read: records.database.read,
      rowsOf: async (target) => (await viewPlan(records, actor, target)).rows,
    },
    entity,
    values,
  );
  if (issues.length > 0) throw refusals.invalid(issues);
}

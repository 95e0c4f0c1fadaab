import type { RequestsContext } from '../../requests/requestsContext.js';
import type { RequestRow } from '../../runtime/requestRow.js';
import { taskErrors } from '../taskErrors.js';
import { handableBy } from './handableBy.js';

/**
 * @param entityName of the form of the task; undefined: it has none, and anybody may be named
 * @throws {HttpError} 422 `unknown` for nobody, `not_approver` for somebody whose roles keep such requests from him.
 */
export async function assertHandable(
  context: Pick<RequestsContext, 'records' | 'world' | 'registry'>,
  request: RequestRow,
  entityName: string | undefined,
  people: readonly string[],
): Promise<void> {
  const known = people.map((id) => context.world.current().person(id));
  if (known.includes(undefined)) throw taskErrors.unknownPerson('people');
  const isHandable = await handableBy(context, request, entityName);
  const refused = known.find((person) => person && !isHandable(person));
  if (refused) throw taskErrors.notApprover(refused.name);
}

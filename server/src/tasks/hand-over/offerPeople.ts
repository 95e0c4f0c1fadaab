import type { Actor } from '../../http/actor.js';
import type { Page } from '../../http/page.js';
import { listPeople } from '../../organization/people/listPeople.js';
import type { PersonListItem } from '../../organization/people/schema.js';
import { findRequest } from '../../requests/policy.js';
import type { RequestsContext } from '../../requests/requestsContext.js';
import { findOwnTask } from '../findTask.js';
import { formOfTask } from '../formOfTask.js';
import { handableBy } from './handableBy.js';

export interface PeopleOffer {
  readonly query?: string | undefined;
  readonly limit: number;
}
/** People are looked through in pages of this size. */
const PAGE = 100;

/**
 * Active people to whom a task of one's own may be handed, by name, pinyin, user name or number; not oneself.
 *
 * @throws {HttpError} 404
 */
export async function offerPeople(
  context: RequestsContext,
  actor: Actor,
  taskId: string,
  { query, limit }: PeopleOffer,
): Promise<Page<PersonListItem>> {
  const task = await findOwnTask(context, actor, taskId);
  const form = await formOfTask(context, task);
  const isHandable = await handableBy(context, (await findRequest(context, task.instanceId))!, form?.entityName);
  const items: PersonListItem[] = [];
  let after: string | undefined;
  do {
    const page = await listPeople(context, { query, state: 'active', scope: 'department', limit: PAGE, after }, false);
    items.push(...page.items.filter((person) => person.id !== actor.personId && isHandable(person)));
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < limit);
  return { items: items.slice(0, limit), next: null };
}

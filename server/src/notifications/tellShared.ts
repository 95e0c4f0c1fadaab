import type { World } from '@vermilion/engine';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { newId } from '../database/newId.js';
import type { SharedNews } from '../records/shares/routes.js';

/**
 * Tells those with whom a record was shared: in the app, for whoever looks there; no mail. The message names the kind of record and who
 * shared it, never the title: that may be masked for some.
 *
 * @param told called with those who have a new message
 */
export function createTellShared(
  context: {
    readonly database: Database;
    readonly clock: Clock;
    readonly world: () => World;
    readonly titleOf: (entity: string) => { readonly zh: string; readonly en: string } | undefined;
  },
  told: (people: readonly string[]) => void,
): (news: SharedNews) => Promise<void> {
  return async (news) => {
    const at = context.clock.now();
    const world = context.world();
    const people = receiversOf(world, news).filter((id) => id !== news.by && world.person(id)?.active);
    const entity = context.titleOf(news.entity);
    if (people.length === 0 || !entity) return;
    const by = world.person(news.by)?.name ?? '';
    const title = JSON.stringify({ zh: `${by}与您共享了${entity.zh}`, en: `${by} has shared a record with you: ${entity.en}` });
    const rows = people.map((personId) => {
      const id = newId(at);
      const record = { record_entity: news.entity, record_id: news.recordId };
      return { id, person_id: personId, request_id: '', kind: 'shared', title, ledger_key: `shared.${id}`, at, ...record };
    });
    await context.database.write((tx) => tx.insert('notifications', rows));
    told(people);
  };
}

function receiversOf(world: World, { kind, receiver }: SharedNews): readonly string[] {
  if (kind === 'person') return [receiver];
  return kind === 'role' ? world.peopleWithRole(receiver) : world.peopleOfDepartment(receiver);
}

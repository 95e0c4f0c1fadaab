import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database/database.js';
import { countTasks } from '../../tasks/countTasks.js';
import type { EventHub } from './eventHub.js';

/** Tells those of the people who have a page open on this node; a request, if it is about one. */
export type Deliver = (people: Iterable<string>, requestId?: string) => void;

export function createDeliver(hub: EventHub, database: Database, clock: Clock, log: Logger): Deliver {
  return (people, requestId) => {
    for (const id of new Set(people)) {
      if (!hub.isOnline(id)) continue;
      if (requestId !== undefined) hub.push(id, { event: 'request', data: { id: requestId } });
      hub.push(id, { event: 'notification', data: {} });
      countTasks({ database, clock }, id).then(
        (counts) => hub.push(id, { event: 'tasks', data: { counts } }),
        (err: unknown) => log.warn({ err }, 'counting tasks failed'),
      );
    }
  };
}

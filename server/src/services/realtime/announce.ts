import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database/database.js';
import type { StepTaken } from '../../runtime/stepTaken.js';
import { countTasks } from '../../tasks/countTasks.js';
import type { EventHub } from './eventHub.js';

/** Tells open pages that something has changed. */
export interface Announcer {
  /** After a step was stored. */
  step(taken: StepTaken): void;
  /** Something was said on a request, or somebody has read something. */
  people(people: Iterable<string>, requestId?: string): void;
}

export function createAnnouncer(hub: EventHub, database: Database, clock: Clock, log: Logger): Announcer {
  function people(ids: Iterable<string>, requestId?: string): void {
    for (const id of new Set(ids)) {
      if (!hub.isOnline(id)) continue;
      if (requestId !== undefined) hub.push(id, { event: 'request', data: { id: requestId } });
      hub.push(id, { event: 'notification', data: {} });
      countTasks({ database, clock }, id).then(
        (counts) => hub.push(id, { event: 'tasks', data: { counts } }),
        (err: unknown) => log.warn({ err }, 'counting tasks failed'),
      );
    }
  }
  return {
    people,
    step({ view, writing, by }) {
      const told = (writing.rows.get('notifications') ?? []).map((row) => row['person_id'] as string);
      const tasks = [...view.openTasks, ...writing.opened.values()].map((task) => task.personId);
      people([view.request.initiatorId, by, ...told, ...tasks], view.id);
    },
  };
}

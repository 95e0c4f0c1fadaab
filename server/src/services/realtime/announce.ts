import type { StepTaken } from '../../runtime/stepTaken.js';
import type { Deliver } from './deliver.js';
import type { Relay } from './relay.js';

/** Tells open pages that something has changed, on this node and on all others. */
export interface Announcer {
  /** After a step was stored. */
  step(taken: StepTaken): void;
  /** Something was said on a request, or somebody has read something. */
  people(people: Iterable<string>, requestId?: string): void;
}

/** @param relay absent: there are no other nodes. */
export function createAnnouncer(deliver: Deliver, relay: Pick<Relay, 'publish'> | undefined): Announcer {
  function people(ids: Iterable<string>, requestId?: string): void {
    const unique = [...new Set(ids)];
    deliver(unique, requestId);
    relay?.publish(unique, requestId);
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

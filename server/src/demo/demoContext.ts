import type { Actor } from '../http/actor.js';
import type { FileStore } from '../files/fileStore.js';
import type { RequestsContext } from '../requests/requestsContext.js';
import type { TravellingClock } from './travellingClock.js';

/** What living through the past of the demo needs. */
export interface DemoContext extends RequestsContext {
  readonly clock: TravellingClock;
  readonly store: FileStore;
  readonly actorOf: (personId: string) => Actor | undefined;
}

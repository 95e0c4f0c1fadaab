import type { Database } from '../../database/database.js';
import { nextDue, type DueTable } from '../dueWork.js';
import type { SchedulerOptions } from '../scheduler.js';
import type { Heartbeat } from './createHeartbeat.js';
import type { ServiceName } from './serviceName.js';

/** The queues that a service empties, and one round of it. */
export type DueWork = Readonly<
  Partial<Record<ServiceName, { readonly tables: readonly DueTable[]; readonly run: () => Promise<number> }>>
>;

/** What of the due work is this node's: that of its services, and nothing while it may not claim. */
export function ownWork(
  work: DueWork,
  heartbeat: Heartbeat,
  database: Database,
): Pick<SchedulerOptions, 'runDueWork' | 'nextDue'> {
  const own = [...heartbeat.services].flatMap((service) => work[service] ?? []);
  const tables = own.flatMap((each) => each.tables);
  return {
    async runDueWork() {
      if (!heartbeat.mayClaim()) return 0;
      let done = 0;
      for (const { run } of own) done += await run();
      return done;
    },
    nextDue: async () => (heartbeat.mayClaim() ? nextDue(database, tables) : null),
  };
}

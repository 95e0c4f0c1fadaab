import { verifyAudit } from '../../audit/verifyAudit.js';
import type { Database } from '../../database/database.js';
import type { FileStore } from '../../files/fileStore.js';
import { checkLaws } from '../../runtime/verify/checkLaws.js';
import { checkFiles } from './checkFiles.js';
import { checkQueues } from './checkQueues.js';

/** What was looked at, and what of it is wrong. */
export interface Verdict {
  readonly subject: string;
  readonly violations: readonly string[];
}

/** Looks at everything that is stored; changes nothing, and may run beside a server that works. */
export async function verifySystem(database: Database, store: Pick<FileStore, 'read'>): Promise<Verdict[]> {
  const { rows, brokenAt } = await verifyAudit(database);
  return [
    { subject: 'requests: replay, hashes, seats, none stuck (I3, I4, I5)', violations: await checkLaws(database) },
    { subject: 'queues: leases, jobs, timers, tasks (I2, I6, I7)', violations: await checkQueues(database) },
    {
      subject: `audit: ${rows} entries in their chain (I9)`,
      violations: brokenAt === null ? [] : [`entry ${brokenAt} was changed, or one before it is missing`],
    },
    { subject: 'files: contents as they were stored (I10)', violations: await checkFiles(database, store) },
  ];
}

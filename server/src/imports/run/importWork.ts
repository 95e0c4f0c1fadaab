import type { Transaction } from '../../database/database.js';
import type { ImportsContext } from '../importsContext.js';
import type { ImportJob } from '../jobs/importJob.js';

/** An import that this node works on, until its lease ends or somebody moves it into another state. */
export interface ImportWork {
  readonly context: ImportsContext;
  readonly job: ImportJob;
  readonly leaseToken: string;
  /** The server stops: no further batch is begun. */
  readonly isStopping: () => boolean;
}

/** This node works on the import no more: it was paused, cancelled, or taken over by another node. */
export class ImportLost extends Error {
  constructor(id: string) {
    super(`Expected the import ${id} to be ours, but it has been moved or taken over.`);
    this.name = 'ImportLost';
  }
}

export const LEASE_MS = 60_000;

/**
 * Writes to the import, as long as it is ours, and prolongs the lease. First in every transaction of a batch: a node that was too slow
 * stores nothing.
 *
 * @throws {ImportLost}
 */
export async function writeJob(
  { context, job, leaseToken }: ImportWork,
  tx: Transaction,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const changes = { ...columns, lease_until: context.records.clock.now() + LEASE_MS };
  const written = await tx.run(
    `UPDATE import_jobs SET ${Object.keys(changes)
      .map((name) => `\`${name}\` = ?`)
      .join(', ')} WHERE id = ? AND lease_token = ? AND state = ?`,
    [...Object.values(changes), job.id, leaseToken, job.state],
  );
  if (written === 0) throw new ImportLost(job.id);
}

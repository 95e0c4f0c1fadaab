import type { SeedCalendarDay } from '@vermilion/plugin-kit';
import type { Clock } from '../clock.js';
import { appendAudit, type AuditEntry } from '../database/appendAudit.js';
import type { Database, Transaction } from '../database/database.js';
import type { WorldCache } from './world/worldCache.js';

/** What every change of the organization needs. */
export interface OrganizationContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly world: WorldCache;
  /** For new people and new passwords. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** Public holidays and make-up days of a year as the plugins know them; none if they are not out yet. */
  readonly publishedDays: (year: number) => readonly SeedCalendarDay[];
}

/** What a change says of itself to the audit log. */
export type ChangeNote = Pick<AuditEntry, 'action' | 'subject' | 'subjectId' | 'detail'>;

/**
 * Changes the organization: one change at a time in the whole cluster (the version row is locked first, so what is checked
 * inside stays true until the commit), recorded in the audit log, and seen by this node when it returns.
 */
export async function changeOrganization<T>(
  { database, clock, world }: Pick<OrganizationContext, 'database' | 'clock' | 'world'>,
  by: string | null,
  work: (tx: Transaction) => Promise<{ readonly result: T; readonly note: ChangeNote }>,
): Promise<T> {
  const result = await database.write(async (tx) => {
    await tx.run('UPDATE organization_version SET version = version + 1 WHERE id = 1');
    const done = await work(tx);
    await appendAudit(tx, { at: clock.now(), personId: by, ...done.note });
    return done.result;
  });
  await world.refresh();
  return result;
}

import type { Database } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { decodeCursor, toPage, type Page } from '../../http/page.js';
import { refusals } from '../../http/refusals.js';
import { importMoves, type ImportCommand } from './importStates.js';
import { findJob, toImportJob, type ImportJob, type ImportJobRow } from './importJob.js';

/** An import as its owner sees it. */
export interface ImportView extends Omit<
  ImportJob,
  'personId' | 'leaseToken' | 'attempts' | 'pass' | 'retryOf' | 'doneRow' | 'locale'
> {
  /** What can be done with it now. */
  readonly can: readonly ImportCommand[];
  /** Until when it can be taken back; null: not yet, or not any more. */
  readonly undoUntil: number | null;
}

export const UNDO_MS = 72 * 3_600_000;

const COMMANDS = Object.keys(importMoves) as ImportCommand[];

/**
 * An import of the actor's own: others' are answered like none.
 *
 * @throws {HttpError} 404
 */
export async function ownImport(database: Pick<Database, 'read'>, actor: Actor, id: string): Promise<ImportJob> {
  const job = await findJob(database, id);
  if (job?.personId !== actor.personId) throw refusals.notFound();
  return job;
}

export function viewImport(job: ImportJob, now: number): ImportView {
  const {
    personId: _,
    leaseToken: _token,
    attempts: _attempts,
    pass: _pass,
    retryOf: _retry,
    doneRow: _row,
    locale: _locale,
    ...view
  } = job;
  const until = job.finishedAt === null ? null : job.finishedAt + UNDO_MS;
  const hasWritten = job.counts.inserted + job.counts.updated > 0;
  const possible: Readonly<Partial<Record<ImportCommand, boolean>>> = {
    undo: hasWritten && until !== null && now < until,
    retry: job.counts.failed > 0,
    run: job.counts.processed > job.counts.failed,
  };
  const can = COMMANDS.filter((command) => importMoves[command][job.state] !== undefined && (possible[command] ?? true));
  return { ...view, can, undoUntil: can.includes('undo') ? until : null };
}

/** The imports of a person, the latest first. */
export async function listImports(
  database: Pick<Database, 'read'>,
  actor: Actor,
  { limit, after, entity }: { readonly limit: number; readonly after?: string | undefined; readonly entity?: string | undefined },
  now: number,
): Promise<Page<ImportView>> {
  const [at, before] = after === undefined ? [] : decodeCursor(after, 2);
  const conditions = [
    'person_id = ?',
    ...(entity === undefined ? [] : ['entity = ?']),
    ...(before === undefined ? [] : ['(created_at < ? OR (created_at = ? AND id < ?))']),
  ];
  const params = [actor.personId, entity, at, at, before].filter((value) => value !== undefined);
  const rows = await database.read<ImportJobRow>(
    `SELECT * FROM import_jobs WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT ?`,
    [...params, limit + 1],
  );
  return toPage(
    rows,
    limit,
    (row) => [row.created_at, row.id],
    (row) => ({ ...viewImport(toImportJob(row), now), sheets: [] }),
  );
}

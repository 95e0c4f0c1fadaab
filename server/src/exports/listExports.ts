import type { Database } from '../database/database.js';
import type { Actor } from '../http/actor.js';
import { decodeCursor, toPage, type Page } from '../http/page.js';
import { refusals } from '../http/refusals.js';
import type { ExportProblem, ExportRow, ExportState } from './exportRow.js';

/** An entry of the log of exports. */
export interface ExportView {
  readonly id: string;
  readonly entity: string;
  readonly personId: string;
  readonly format: string;
  readonly state: ExportState;
  /** Written so far; while it runs, of about `rows`. */
  readonly doneRows: number;
  readonly rows: number;
  /** Null: there is no file. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Personal and sensitive values stand in clear, or are to: why, and the request that decides. */
  readonly plain: boolean;
  readonly reason: string | null;
  readonly requestId: string | null;
  /** Why it was given up. */
  readonly problem: ExportProblem | null;
  /** What the list was narrowed by, and the titles of the columns. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly ip: string;
  readonly createdAt: number;
  /** The file is kept until then; null: there is none. */
  readonly fileUntil: number | null;
}

export const KEPT_MS = 7 * 86_400_000;

const viewOf = (row: ExportRow): ExportView => ({
  id: row.id,
  entity: row.entity,
  personId: row.person_id,
  format: row.format,
  state: row.state,
  doneRows: row.done_rows,
  rows: row.row_count,
  bytes: row.bytes,
  sha256: row.sha256,
  plain: row.plain === 1,
  reason: row.reason,
  requestId: row.request_id,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as ExportProblem),
  query: JSON.parse(row.query) as Readonly<Record<string, unknown>>,
  columns: JSON.parse(row.columns) as readonly string[],
  ip: row.ip,
  createdAt: row.created_at,
  fileUntil: row.state === 'done' && row.format !== 'html' && row.finished_at !== null ? row.finished_at + KEPT_MS : null,
});

/** One's own exports; whoever reads the audit log sees everybody's. */
export async function listExports(
  database: Pick<Database, 'read'>,
  actor: Actor,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<ExportView>> {
  const conditions = ['1 = 1'];
  const params: unknown[] = [];
  if (!actor.functions.includes('audit.read')) {
    conditions.push('person_id = ?');
    params.push(actor.personId);
  }
  if (after !== undefined) {
    const [at, id] = decodeCursor(after, 2);
    conditions.push('(created_at < ? OR (created_at = ? AND id < ?))');
    params.push(at, at, id);
  }
  const rows = await database.read<ExportRow>(
    `SELECT * FROM exports WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT ?`,
    [...params, limit + 1],
  );
  return toPage(rows, limit, (row) => [row.created_at, row.id], viewOf);
}

/**
 * An export of the actor's own.
 *
 * @throws {HttpError} 404 for others'.
 */
export async function ownExport(database: Pick<Database, 'read'>, actor: Actor, id: string): Promise<ExportView> {
  const [row] = await database.read<ExportRow>('SELECT * FROM exports WHERE id = ? AND person_id = ?', [id, actor.personId]);
  if (!row) throw refusals.notFound();
  return viewOf(row);
}

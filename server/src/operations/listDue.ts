import type { Database } from '../database/database.js';
import { decodeCursor, toPage, type Page } from '../http/page.js';
import type { DueQuery } from './schema.js';

export interface DueBrief {
  readonly id: string;
  readonly requestId: string;
  /** `timer`, or the kind of the job. */
  readonly kind: string;
  /** Name of the timer; null for a job. */
  readonly timer: string | null;
  readonly due: number;
  readonly attempts: number;
  readonly lastError: string | null;
}

const TIMERS = `SELECT id, instance_id AS requestId, 'timer' AS kind, timer, due, attempts, NULL AS lastError FROM timers`;
const JOBS = `SELECT id, instance_id AS requestId, kind, NULL AS timer, due, attempts, last_error AS lastError FROM outbox`;
const STATES = { waiting: 'queued', dead: 'dead' } as const;

/** What fires next: timers and jobs in the order in which they are due; or the jobs that have been given up. */
export async function listDue(database: Database, { limit, after, request, state }: DueQuery): Promise<Page<DueBrief>> {
  const [due, id] = after === undefined ? [] : decodeCursor(after, 2);
  const conditions = [
    ...(request === undefined ? [] : [{ sql: 'instance_id = ?', params: [request] }]),
    ...(after === undefined ? [] : [{ sql: '(due > ? OR (due = ? AND id > ?))', params: [due, due, id] }]),
  ];
  const select = (from: string, own: { readonly sql: string; readonly params: readonly unknown[] }) => {
    const all = [own, ...conditions];
    return database.read<DueBrief>(`${from} WHERE ${all.map(({ sql }) => sql).join(' AND ')} ORDER BY due, id LIMIT ?`, [
      ...all.flatMap(({ params }) => params),
      limit + 1,
    ]);
  };
  const [timers, jobs] = await Promise.all([
    state === 'waiting' ? select(TIMERS, { sql: '1 = 1', params: [] }) : [],
    select(JOBS, { sql: 'state = ?', params: [STATES[state]] }),
  ]);
  const rows = [...timers, ...jobs].sort((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
  return toPage(
    rows,
    limit,
    (row) => [row.due, row.id],
    (row) => row,
  );
}

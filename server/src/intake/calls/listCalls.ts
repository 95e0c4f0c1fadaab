import type { Database } from '../../database/database.js';

interface CallRow {
  readonly id: string;
  readonly at: number;
  readonly address: string;
  readonly entity: string;
  readonly status: number | null;
  readonly counts: string;
  readonly total: number | null;
  readonly state: string | null;
}
interface RefusalRow {
  readonly minute: number;
  readonly reason: string;
  readonly address: string;
  readonly entity: string;
  readonly status: number;
  readonly times: number;
}

/** One line of the log of a key: a call, or the calls of one minute that were refused for one reason. Numbers only, no values. */
export interface LoggedCall {
  readonly id: string;
  readonly at: number;
  readonly address: string;
  readonly entity: string;
  /** Null: under way, or ended by a crash. */
  readonly status: number | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Id of the refusal; null: it was taken. */
  readonly refusal: string | null;
  readonly times: number;
  /** Of a call that is done in the background. */
  readonly job: { readonly state: string; readonly total: number } | null;
}

const MOST = 100;

/** The latest calls by a key, the newest first, those that were refused among them. */
export async function listCalls(database: Database, keyId: string): Promise<readonly LoggedCall[]> {
  const calls = await database.read<CallRow>(
    `SELECT c.id, c.at, c.address, c.entity, c.status, c.counts, j.total, j.state FROM intake_calls c
     LEFT JOIN intake_jobs j ON j.id = c.id WHERE c.key_id = ? ORDER BY c.at DESC, c.id DESC LIMIT ?`,
    [keyId, MOST],
  );
  const refusals = await database.read<RefusalRow>(
    'SELECT minute, reason, address, entity, status, times FROM intake_refusals WHERE key_id = ? ORDER BY minute DESC LIMIT ?',
    [keyId, MOST],
  );
  return [...calls.map(callOf), ...refusals.map(refusalOf)].sort((one, other) => other.at - one.at).slice(0, MOST);
}

const callOf = ({ total, state, counts, ...row }: CallRow): LoggedCall => ({
  ...row,
  counts: JSON.parse(counts) as LoggedCall['counts'],
  refusal: null,
  times: 1,
  job: total === null || state === null ? null : { total, state },
});

const refusalOf = ({ minute, reason, ...row }: RefusalRow): LoggedCall => ({
  ...row,
  id: `${minute} ${reason} ${row.address} ${row.entity}`,
  at: minute,
  counts: {},
  refusal: reason,
  job: null,
});

import type { Database } from '../../database/database.js';
import { BEAT_MS } from './createHeartbeat.js';

export interface NodeBrief {
  readonly id: string;
  readonly services: readonly string[];
  readonly version: string;
  readonly startedAt: number;
  readonly beatAt: number;
  readonly clockOffsetMs: number;
  /** Whether it has reported itself lately, compared with the one that did so last. */
  readonly alive: boolean;
}

interface NodeRow {
  readonly id: string;
  readonly services: string;
  readonly version: string;
  readonly started_at: number;
  readonly beat_at: number;
  readonly clock_offset: number;
}

const MISSED_BEATS = 3;

/** The processes on this database, in the order of their starts; those that have stopped in order are absent. */
export async function listNodes(database: Database): Promise<NodeBrief[]> {
  const rows = await database.read<NodeRow>(
    'SELECT id, services, version, started_at, beat_at, clock_offset FROM nodes ORDER BY started_at, id',
  );
  const latest = Math.max(...rows.map((row) => row.beat_at));
  return rows.map((row) => ({
    id: row.id,
    services: row.services.split(','),
    version: row.version,
    startedAt: row.started_at,
    beatAt: row.beat_at,
    clockOffsetMs: row.clock_offset,
    alive: latest - row.beat_at <= MISSED_BEATS * BEAT_MS,
  }));
}

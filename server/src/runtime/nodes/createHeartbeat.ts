import type { Clock } from '../../clock.js';
import type { Database } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { ServiceName } from './serviceName.js';

/** How a node reports that it lives, and learns whether its clock may be trusted. */
export interface Heartbeat {
  /** Id of this node, made at its start. */
  readonly node: string;
  readonly services: ReadonlySet<ServiceName>;
  /** Milliseconds by which the clock of the database is ahead of this node's; undefined: not measured yet. */
  clockOffset(): number | undefined;
  /** Whether work may be claimed: the clock is right, and the database has lately answered. */
  mayClaim(): boolean;
  /** Reports once; to be repeated every `BEAT_MS`. */
  beat(): Promise<void>;
  /** The node is no longer listed. */
  leave(): Promise<void>;
}

export interface HeartbeatOptions {
  /** Connections of its own, so that no load can keep the heart from beating. */
  readonly database: Database;
  /** The clock of the machine. */
  readonly clock: Clock;
  readonly services: ReadonlySet<ServiceName>;
  readonly version: string;
}

export const BEAT_MS = 10_000;
/** Leases last a minute and more: a clock that is wrong by less makes nobody lose one. */
const MOST_OFFSET_MS = 2_000;
/** A node that has been silent for so long, or stood still, claims nothing before its next beat. */
const SILENT_MS = 3 * BEAT_MS;
const FORGOTTEN_MS = 86_400_000;

export function createHeartbeat({ database, clock, services, version }: HeartbeatOptions): Heartbeat {
  const startedAt = clock.now();
  const node = newId(startedAt);
  let offset: number | undefined;
  let uncertainty = 0;
  let lastBeat = -Infinity;
  const isRight = () => offset !== undefined && Math.abs(offset) - uncertainty <= MOST_OFFSET_MS;

  return {
    node,
    services,
    clockOffset: () => offset,
    mayClaim: () => isRight() && clock.now() - lastBeat <= SILENT_MS,
    async beat() {
      ({ offset, uncertainty } = await measureOffset(database, clock));
      const at = clock.now() + offset;
      const row = { services: [...services].join(','), version, started_at: startedAt, beat_at: at, clock_offset: offset };
      await database.write(async (tx) => {
        const sets = Object.keys(row).map((column) => `${column} = ?`);
        const known = await tx.run(`UPDATE nodes SET ${sets.join(', ')} WHERE id = ?`, [...Object.values(row), node]);
        if (known === 0) await tx.insert('nodes', [{ id: node, ...row }]);
        await tx.run('DELETE FROM nodes WHERE beat_at < ?', [at - FORGOTTEN_MS]);
      });
      lastBeat = clock.now();
    },
    async leave() {
      await database.write((tx) => tx.run('DELETE FROM nodes WHERE id = ?', [node]));
    },
  };
}

interface Measured {
  readonly offset: number;
  /** By how much the offset may be wrong: a busy node hears the answer late. */
  readonly uncertainty: number;
}

/** SQLite has no clock but that of its process. */
async function measureOffset(database: Database, clock: Clock): Promise<Measured> {
  if (database.kind === 'sqlite') return { offset: 0, uncertainty: 0 };
  const asked = clock.now();
  const [row] = await database.read<{ now: string | number }>('SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS now');
  const answered = clock.now();
  return { offset: Math.round(Number(row!.now) - (asked + answered) / 2), uncertainty: (answered - asked) / 2 };
}

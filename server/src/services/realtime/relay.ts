import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database/database.js';
import { firstIdAt } from '../../database/firstIdAt.js';
import { marks } from '../../database/marks.js';
import { newId } from '../../database/newId.js';
import { repeat, type Repeated } from '../repeat.js';
import type { WatchedRecord } from '../../records/watch/recordWatch.js';
import type { Deliver } from './deliver.js';

/** Brings what happens on this node to the open pages on others, and what happens there to the pages here: within a second. */
export interface Relay extends Repeated {
  publish(people: readonly string[], requestId?: string): void;
  /** A record has changed: whoever has it open there is told. */
  publishRecord(record: WatchedRecord): void;
  /** Something is due at this moment that another node may have to do. */
  publishWork(at: number): void;
}

export interface RelayOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly deliver: Deliver;
  /** A record has changed on another node. */
  readonly hear: (record: WatchedRecord) => void;
  /** Another node has left work that is due at this moment. */
  readonly wake: (at: number) => void;
}

interface News {
  readonly people: readonly string[];
  readonly request?: string;
  readonly record?: WatchedRecord;
  readonly work?: number;
}

const EVERY_MS = 400;
/** Clocks of nodes differ, and a row is committed later than it was named: so much is looked at again each time. */
const OVERLAP_MS = 10_000;
const KEPT_MS = 60_000;
const PAGE = 500;

/**
 * Nodes meet in an append-only table. What happens within one beat is one row, whoever it concerns; nothing is lost that matters:
 * a page that reconnects asks anew.
 */
export function createRelay({ database, clock, log, deliver, hear, wake }: RelayOptions): Relay {
  const node = newId(clock.now());
  let outgoing: News[] = [];
  let seen = new Set<string>();
  let cleanedAt = clock.now();

  async function send(): Promise<void> {
    if (outgoing.length === 0) return;
    const row = { id: newId(clock.now()), node, news: JSON.stringify(outgoing) };
    outgoing = [];
    await database.write((tx) => tx.insert('live_events', [row]));
  }

  async function receive(): Promise<void> {
    const rows = await database.read<{ id: string; news: string }>(
      'SELECT id, news FROM live_events WHERE id > ? AND node <> ? ORDER BY id',
      [firstIdAt(clock.now() - OVERLAP_MS), node],
    );
    for (const { id, news } of rows) {
      if (seen.has(id)) continue;
      for (const { people, request, record, work } of JSON.parse(news) as News[]) {
        deliver(people, request);
        if (record) hear(record);
        if (work !== undefined) wake(work);
      }
    }
    seen = new Set(rows.map(({ id }) => id));
  }

  /** Small batches by key: no other node has to wait for them. */
  async function clean(): Promise<void> {
    if (clock.now() - cleanedAt < KEPT_MS) return;
    cleanedAt = clock.now();
    const old = await database.read<{ id: string }>('SELECT id FROM live_events WHERE id < ? ORDER BY id LIMIT ?', [
      firstIdAt(cleanedAt - KEPT_MS),
      PAGE,
    ]);
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    await database.write((tx) => tx.run(`DELETE FROM live_events WHERE id IN (${marks(ids.length)})`, ids));
    // There may be more.
    if (old.length === PAGE) cleanedAt = 0;
  }

  const beat = repeat('live events between nodes', EVERY_MS, log, async () => {
    await send();
    await receive();
    await clean();
  });
  return {
    start: beat.start,
    async stop() {
      await beat.stop();
      await send();
    },
    publishWork: (work) => void outgoing.push({ people: [], work }),
    publishRecord: (record) => void outgoing.push({ people: [], record }),
    publish(people, requestId) {
      outgoing.push({ people, ...(requestId === undefined ? {} : { request: requestId }) });
    },
  };
}

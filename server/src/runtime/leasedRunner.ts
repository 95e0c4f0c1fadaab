import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { backOff, claimRows, type Claimed, type LeasedTable } from './claimRows.js';

/** Does long work in the background, batch by batch. */
export interface LeasedRunner {
  /** Does all that is ordered and due, one after the other; what is ordered before somebody asks is done when he is answered. */
  runDue(): Promise<void>;
  /** Lets the batch under way end; another node or the next start goes on. */
  stop(): Promise<void>;
}

/** Somebody else has taken the work over. */
export class LeaseLost extends Error {}

export interface LeasedWork<Row extends Claimed> {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly table: LeasedTable;
  /** States in which a row has work left. */
  readonly open: readonly string[];
  /**
   * Does the next batch, and keeps in one transaction with `keepStep` how far it has come.
   *
   * @returns the row as it now is
   * @throws {LeaseLost} if the lease has gone to another.
   */
  readonly step: (row: Row) => Promise<Row>;
}

export const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 5;

/** A runner of work whose rows have a `state`; after five attempts that failed the state is `failed`. */
export function createLeasedRunner<Row extends Claimed & { readonly state: string }>(work: LeasedWork<Row>): LeasedRunner {
  const { database, clock, log, table, open } = work;
  const where = `state IN (${open.map((state) => `'${state}'`).join(', ')})`;
  let running: Promise<void> | undefined;
  let asked = false;
  let stopping = false;

  async function run(): Promise<void> {
    try {
      // Whoever asks may have ordered something after the last look.
      while (asked && !stopping) {
        asked = false;
        await drain();
      }
    } catch (err) {
      log.error({ err, table }, 'work in the background failed');
    } finally {
      running = undefined;
    }
  }

  async function drain(): Promise<void> {
    while (!stopping) {
      const [row] = await claimRows<Row>(database, table, { now: clock.now(), limit: 1, leaseMs: LEASE_MS, where });
      if (!row) return;
      await carryOut(row);
    }
  }

  async function carryOut(claimed: Row): Promise<void> {
    try {
      let row = claimed;
      while (!stopping && open.includes(row.state)) row = await work.step(row);
      await letGo(claimed, null, 0);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      log.warn({ err: error, table, id: claimed.id }, 'work in the background was interrupted');
      await letGo(claimed, claimed.attempts >= MOST_ATTEMPTS ? 'failed' : null, backOff(claimed.attempts));
    }
  }

  /** @param state null: as it is */
  async function letGo({ id, lease_token }: Claimed, state: string | null, wait: number): Promise<void> {
    await database.write((tx) =>
      tx.run(`UPDATE ${table} SET state = COALESCE(?, state), due = ?, lease_until = 0 WHERE id = ? AND lease_token = ?`, [
        state,
        clock.now() + wait,
        id,
        lease_token,
      ]),
    );
  }

  return {
    runDue() {
      asked = true;
      return (running ??= run());
    },
    async stop() {
      stopping = true;
      await running;
    },
  };
}

import { backOff, claimRows } from '../../runtime/claimRows.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { LEASE_MS, ScanLost, scanStep } from './scanStep.js';
import type { ScanRow } from './scanRow.js';

/** Looks for duplicates in the background. */
export interface ScanRunner {
  /** Does all scans that are ordered and due, one after the other; those who ask meanwhile wait for the same. */
  runDue(): Promise<void>;
  /** Lets the batch under way end; another node or the next start goes on. */
  stop(): Promise<void>;
}

const MOST_ATTEMPTS = 5;

export function createScanRunner(context: DuplicatesContext): ScanRunner {
  const { database, clock } = context.records;
  let running: Promise<void> | undefined;
  let stopping = false;

  async function run(): Promise<void> {
    for (;;) {
      if (stopping) return;
      const where = "state IN ('keys', 'pairs')";
      const [row] = await claimRows<ScanRow>(database, 'duplicate_scans', {
        now: clock.now(),
        limit: 1,
        leaseMs: LEASE_MS,
        where,
      });
      if (!row) return;
      await scan(row);
    }
  }

  async function scan(claimed: ScanRow): Promise<void> {
    const comparison = context.comparisons.get(claimed.entity);
    try {
      let row: ScanRow = claimed;
      while (comparison && !stopping && row.state !== 'done') row = await scanStep(context, comparison, row);
      if (!comparison) await letGo(claimed, 'failed', 0);
      else if (row.state !== 'done') await letGo(claimed, row.state, 0);
    } catch (error) {
      if (error instanceof ScanLost) return;
      context.log.warn({ err: error, scan: claimed.id }, 'a search for duplicates was interrupted');
      await letGo(claimed, claimed.attempts >= MOST_ATTEMPTS ? 'failed' : null, backOff(claimed.attempts));
    }
  }

  /** @param state null: as it is */
  async function letGo({ id, lease_token }: ScanRow, state: string | null, wait: number): Promise<void> {
    await database.write((tx) =>
      tx.run('UPDATE duplicate_scans SET state = COALESCE(?, state), due = ?, lease_until = 0 WHERE id = ? AND lease_token = ?', [
        state,
        clock.now() + wait,
        id,
        lease_token,
      ]),
    );
  }

  return {
    runDue: () =>
      (running ??= run()
        .catch((err: unknown) => context.log.error({ err }, 'searching for duplicates failed'))
        .finally(() => (running = undefined))),
    async stop() {
      stopping = true;
      await running;
    },
  };
}

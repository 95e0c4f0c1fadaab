import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { commandImport } from './jobs/commands.js';
import { findJob, type ImportJob } from './jobs/importJob.js';
import { openImportDesk, type ImportDesk } from './testing/importDesk.js';

const ROWS = 1_300;
/** The first piece of five hundred holds the titles too. */
const FIRST_BATCH = 499;
const FILE = ['姓名,押金', ...Array.from({ length: ROWS }, (_, index) => `人${index},${index}`)].join('\n');

describeOnBothDatabases('an import that is interrupted', (kind) => {
  let desk: ImportDesk;
  beforeAll(async () => void (desk = await openImportDesk(kind)));
  afterAll(() => desk.close());

  const fresh = async (job: ImportJob) => (await findJob(desk.library.database, job.id))!;

  /** Brings the file, and runs it with something that happens before its n-th transaction. */
  async function runWith(before: (count: number, job: ImportJob) => Promise<void>): Promise<ImportJob> {
    await desk.library.database.write((tx) => tx.run('DELETE FROM lib_member'));
    const job = await desk.command(await desk.bring(FILE, { plan: { mode: 'insert' } }), 'check');
    await commandImport(desk.imports.context, desk.director, job, 'run');
    const database = desk.library.database as { write: typeof desk.library.database.write };
    const original = database.write;
    let count = 0;
    database.write = async (work, options) => {
      const mine = ++count;
      database.write = original;
      await before(mine, job).finally(() => (database.write = counted));
      return original(work, options);
    };
    const counted = database.write;
    try {
      await desk.imports.runner.runDue();
    } finally {
      database.write = original;
    }
    return fresh(job);
  }
  async function expectAllOnce(job: ImportJob) {
    expect(job).toMatchObject({ state: 'done', counts: { processed: ROWS, inserted: ROWS, failed: 0 } });
    const names = await desk.names();
    expect([names.length, new Set(names).size]).toEqual([ROWS, ROWS]);
    const ledger = await desk.library.database.read<{ n: number }>(
      'SELECT COUNT(DISTINCT record_id) AS n FROM import_job_rows WHERE job_id = ? AND pass = ?',
      [job.id, job.pass],
    );
    expect(Number(ledger[0]?.n)).toBe(ROWS);
  }

  it('by a failure goes on behind the last batch that was stored: nothing is lost or doubled', async () => {
    // 1: the claim, 2: the first batch, 3: the second.
    const job = await runWith(async (count) => {
      if (count === 3) throw new Error('the node has died');
    });
    expect([job.state, job.counts.inserted]).toEqual(['running', FIRST_BATCH]);
    expect(await desk.names()).toHaveLength(FIRST_BATCH);
    desk.library.clock.advance(3_600_000);
    await desk.imports.runner.runDue();
    await expectAllOnce(await fresh(job));
  });

  it('by another node that has taken it over stores nothing more here', async () => {
    const job = await runWith(async (count, { id }) => {
      if (count !== 3) return;
      await desk.library.database.write((tx) =>
        tx.run('UPDATE import_jobs SET lease_token = ?, lease_until = ? WHERE id = ?', [
          '0'.repeat(26),
          desk.library.clock.now() + 60_000,
          id,
        ]),
      );
    });
    expect([job.state, job.counts.inserted]).toEqual(['running', FIRST_BATCH]);
    expect(await desk.names()).toHaveLength(FIRST_BATCH);
    desk.library.clock.advance(120_000);
    await desk.imports.runner.runDue();
    await expectAllOnce(await fresh(job));
  });

  it('by a person stands still until he lets it go on', async () => {
    const job = await runWith(async (count, started) => {
      if (count === 3) await commandImport(desk.imports.context, desk.director, await fresh(started), 'pause');
    });
    expect([job.state, job.counts.inserted]).toEqual(['paused', FIRST_BATCH]);
    desk.library.clock.advance(3_600_000);
    await desk.imports.runner.runDue();
    expect(await desk.names()).toHaveLength(FIRST_BATCH);
    await expectAllOnce(await desk.command(job, 'resume'));
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verifyAudit.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { runScript } from '../testing/runScript.js';
import { createTemporaryDatabase, type TemporaryDatabase } from '../testing/temporaryDatabase.js';
import { openDatabase } from './openDatabase.js';

const SCRIPT = new URL('../testing/transferMoney.ts', import.meta.url);
/** Moments of writing inside one transfer: six writes (the last is COMMIT) of three moments each. */
const IN_TRANSFER = [2, 3, 7, 11, 14, 15, 16, 17, 18];
/** Somewhere in the migrations of an empty database. */
const IN_MIGRATION = [20, 101, 150];

describeOnBothDatabases('a process that is killed while it writes', (kind) => {
  let place: TemporaryDatabase;
  beforeAll(async () => void (place = await createTemporaryDatabase(kind)));
  afterAll(() => place.remove());
  const run = (more: Record<string, string> = {}) =>
    runScript(SCRIPT, { DATA_DIR: place.dataDir, ...(place.url ? { DATABASE_URL: place.url } : {}), ...more });

  async function state() {
    const database = await openDatabase(place);
    const rows = await database.read<{ name: string; value: string }>(
      "SELECT name, value FROM settings WHERE name IN ('from', 'to')",
    );
    const audit = await verifyAudit(database);
    await database.close();
    const values = Object.fromEntries(rows.map((row) => [row.name, Number(row.value)]));
    return { from: values['from'] ?? 0, to: values['to'] ?? 0, audit };
  }

  it('goes on with the migrations where it was killed', { timeout: 120_000 }, async () => {
    for (const moment of IN_MIGRATION) expect(await run({ VERMILION_KILL_AT: String(moment) }).exit).toBeNull();
    const script = run();
    expect([await script.exit, script.output()]).toEqual([0, 'confirmed\n'.repeat(4)]);
  });

  it('loses nothing that was confirmed, and leaves nothing half done', { timeout: 120_000 }, async () => {
    let least = (await state()).to;
    for (const moment of IN_TRANSFER) {
      const script = run({ VERMILION_KILL_AT: String(moment) });
      expect(await script.exit).toBeNull();
      const confirmed = script.output().split('confirmed').length - 1;
      const { from, to, audit } = await state();
      expect(from + to).toBe(0);
      // The transfer under way may be stored without having been confirmed.
      expect([least + confirmed, least + confirmed + 1]).toContain(to);
      expect(audit).toEqual({ rows: to, brokenAt: null });
      least = to;
    }
  });
});

import { systemClock } from '../clock.js';
import { migrate } from '../database/migrations/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { openDatabase } from '../database/openDatabase.js';
import { appendAudit } from '../database/appendAudit.js';

/**
 * Run as a process by the crash test: migrates, then moves one unit at a time from one account to the other, and prints each
 * transfer after it was confirmed.
 */
async function main(): Promise<void> {
  const database = await openDatabase({
    dataDir: process.env['DATA_DIR'] ?? '',
    url: process.env['DATABASE_URL'],
    killAt: Number(process.env['VERMILION_KILL_AT'] ?? Number.MAX_SAFE_INTEGER),
  });
  await migrate(database, migrations, systemClock);
  for (const name of ['from', 'to']) {
    const known = await database.read('SELECT name FROM settings WHERE name = ?', [name]);
    if (known.length === 0) await database.write((tx) => tx.insert('settings', [{ name, value: '0' }]));
  }
  for (let transfer = 0; transfer < 4; transfer++) {
    await database.write(async (tx) => {
      await tx.run("UPDATE settings SET value = value - 1 WHERE name = 'from'");
      await tx.run("UPDATE settings SET value = value + 1 WHERE name = 'to'");
      const entry = {
        at: systemClock.now(),
        personId: null,
        action: 'transferred',
        subject: 'account',
        subjectId: null,
        detail: {},
      };
      await appendAudit(tx, entry);
    });
    console.log('confirmed');
  }
  await database.close();
}

await main();

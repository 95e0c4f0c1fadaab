import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrations/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { newId } from '../database/newId.js';
import { openDatabase } from '../database/openDatabase.js';
import { createFakeClock, createTemporaryDatabase, describeOnBothDatabases, type TemporaryDatabase } from '../testing/index.js';
import { backOff, claimRows, postpone } from './claimRows.js';

describeOnBothDatabases('leases', (kind) => {
  const NOW = createFakeClock().now();
  let data: TemporaryDatabase;
  let database: Database;
  beforeAll(async () => {
    data = await createTemporaryDatabase(kind);
    database = await openDatabase(data);
    await migrate(database, migrations, createFakeClock());
  });
  afterAll(async () => {
    await database.close();
    await data.remove();
  });
  beforeEach(async () => {
    await database.write(async (tx) => {
      await tx.run('DELETE FROM timers');
      const due = [NOW - 2, NOW - 1, NOW, NOW + 999_999];
      await tx.insert(
        'timers',
        due.map((at, token) => ({ id: newId(at), instance_id: newId(NOW), token, timer: 't', due: at })),
      );
    });
  });
  const claim = (now = NOW) =>
    claimRows<{ id: string; lease_token: string; attempts: number; due: number }>(database, 'timers', {
      now,
      limit: 10,
      leaseMs: 1_000,
    });

  it('give each due row to one worker, in the order of being due', async () => {
    const [one, other] = await Promise.all([claim(), claim()]);
    const all = [...one, ...other];
    expect(all.map((row) => row.due).sort()).toEqual([NOW - 2, NOW - 1, NOW]);
    expect(new Set(all.map((row) => row.id)).size).toBe(3);
    expect(all.every((row) => row.attempts === 1)).toBe(true);
  });
  it('end, and then the row is another’s: the first can no longer write it', async () => {
    const [mine] = await claim();
    expect(await claim(NOW + 999)).toHaveLength(0);
    const [theirs] = (await claim(NOW + 1_001)).filter((row) => row.id === mine!.id);
    expect(theirs).toMatchObject({ attempts: 2 });
    await postpone(database, 'timers', mine!, NOW + 50_000);
    const [row] = await database.read<{ due: number }>('SELECT due FROM timers WHERE id = ?', [mine!.id]);
    expect(row!.due).toBe(mine!.due);
    await postpone(database, 'timers', theirs!, NOW + 50_000);
    expect(await claim(NOW + 49_999)).not.toContainEqual(expect.objectContaining({ id: mine!.id }));
  });
  it('are asked for again after growing pauses of at most an hour', () => {
    expect([1, 2, 3, 20].map(backOff)).toEqual([10_000, 40_000, 160_000, 3_600_000]);
  });
});

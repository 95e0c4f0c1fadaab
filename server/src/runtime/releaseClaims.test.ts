import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrations/migrate.js';
import { migrations } from '../database/migrations/index.js';
import { newId } from '../database/newId.js';
import { openDatabase } from '../database/openDatabase.js';
import { createFakeClock, createTemporaryDatabase, describeOnBothDatabases, type TemporaryDatabase } from '../testing/index.js';
import { claimRows, postpone, type Claimed } from './claimRows.js';
import { releaseClaims } from './releaseClaims.js';

describeOnBothDatabases('what a dead process had claimed', (kind) => {
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
  const claim = () => claimRows<Claimed>(database, 'timers', { now: NOW, limit: 10, leaseMs: 120_000 });

  it(`is ${kind === 'sqlite' ? 'due again at the next start' : 'left to its lease: another node may work on it'}`, async () => {
    await database.write((tx) =>
      tx.insert('timers', [{ id: newId(NOW), instance_id: newId(NOW), token: 1, timer: 't', due: NOW }]),
    );
    const [dead] = await claim();
    await releaseClaims(database);

    const again = await claim();

    expect(again).toHaveLength(kind === 'sqlite' ? 1 : 0);
    if (kind !== 'sqlite') return;
    expect(again[0]).toMatchObject({ id: dead!.id, attempts: 2 });
    await postpone(database, 'timers', dead!, NOW + 50_000);
    const [row] = await database.read<{ due: number }>('SELECT due FROM timers');
    expect(row!.due, 'the dead process can write nothing any more').toBe(NOW);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../database/database.js';
import { migrations } from '../../database/migrations/index.js';
import { migrate } from '../../database/migrations/migrate.js';
import { openDatabase } from '../../database/openDatabase.js';
import { createTemporaryDatabase, describeOnBothDatabases, type TemporaryDatabase } from '../../testing/index.js';
import { createHeartbeat } from './createHeartbeat.js';
import { listNodes } from './listNodes.js';

describeOnBothDatabases('the heartbeat of a node', (kind) => {
  let place: TemporaryDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await createTemporaryDatabase(kind);
    database = await openDatabase(place);
    await migrate(database, migrations, { now: () => Date.now() });
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  const heartOf = (skew: () => number) =>
    createHeartbeat({
      database,
      clock: { now: () => Date.now() + skew() },
      services: new Set(['worker', 'scheduler']),
      version: '1.2.3',
    });

  it('lets a node claim only once it has reported itself, and lists it until it leaves', async () => {
    const heart = heartOf(() => 0);
    expect(heart.mayClaim()).toBe(false);
    await heart.beat();
    await heart.beat();
    expect(heart.mayClaim()).toBe(true);
    const listed = (await listNodes(database)).filter((node) => node.id === heart.node);
    expect(listed).toMatchObject([{ services: ['worker', 'scheduler'], version: '1.2.3', alive: true }]);
    await heart.leave();
    expect(await listNodes(database)).toEqual([]);
  });

  it('lets a node that has stood still claim nothing before it has reported itself again', async () => {
    let slept = 0;
    const heart = heartOf(() => slept);
    await heart.beat();
    slept = 120_000;
    expect(heart.mayClaim()).toBe(false);
    await heart.leave();
  });

  it.runIf(kind === 'mariadb')('lets a node whose clock is wrong claim nothing until it is right again', async () => {
    let wrong = 300_000;
    const heart = heartOf(() => wrong);
    await heart.beat();
    expect(heart.mayClaim()).toBe(false);
    expect(heart.clockOffset()).toBeLessThan(-200_000);
    // By the clock of the database it lives all the same.
    expect(await listNodes(database)).toMatchObject([{ id: heart.node, alive: true }]);
    wrong = 0;
    await heart.beat();
    expect(heart.clockOffset()).toBeGreaterThan(-200_000);
    await heart.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fakeClock.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { createTemporaryDatabase, type TemporaryDatabase } from '../testing/temporaryDatabase.js';
import type { Database } from './database.js';
import { UniqueViolation } from './errors.js';
import { migrations } from './migrations/index.js';
import { migrate } from './migrations/migrate.js';
import { openDatabase } from './openDatabase.js';
import { takePassport } from './passport.js';
import { column } from './schema/column.js';
import { createSchema } from './schema/schema.js';

describeOnBothDatabases('a database', (kind) => {
  const clock = createFakeClock(Date.now());
  let place: TemporaryDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await createTemporaryDatabase(kind);
    database = await openDatabase(place);
    await createSchema(database).createTable('counters', {
      columns: { id: column.int(), value: column.int(), note: column.text(50, { null: true }) },
      primary: ['id'],
      unique: [['note']],
    });
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  const one = async <T>(sql: string, params: unknown[] = []) => (await database.read<T>(sql, params))[0];

  it('loses no increment of twenty writers that read, wait and write', async () => {
    await database.write((tx) => tx.insert('counters', [{ id: 1, value: 0, note: null }]));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.write(async (tx) => {
          await tx.run('UPDATE counters SET value = value + 1 WHERE id = 1');
          await new Promise((resolve) => setTimeout(resolve, 2));
        }),
      ),
    );
    expect(await one('SELECT value FROM counters WHERE id = 1')).toMatchObject({ value: 20 });
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = database.write(async (tx) => {
      await tx.insert('counters', [{ id: 2, value: 1, note: 'half' }]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await one('SELECT id FROM counters WHERE id = 2')).toBeUndefined();
  });

  it('runs both works that want the same two rows in opposite order', async () => {
    await database.write((tx) =>
      tx.insert('counters', [
        { id: 10, value: 0 },
        { id: 11, value: 0 },
      ]),
    );
    const both = (first: number, second: number) =>
      database.write(async (tx) => {
        await tx.run('UPDATE counters SET value = value + 1 WHERE id = ?', [first]);
        await new Promise((resolve) => setTimeout(resolve, 30));
        await tx.run('UPDATE counters SET value = value + 1 WHERE id = ?', [second]);
      });
    await Promise.all([both(10, 11), both(11, 10)]);
    expect(await database.read('SELECT value FROM counters WHERE id IN (10, 11)')).toEqual([{ value: 2 }, { value: 2 }]);
  });

  it('names the key of a duplicate', async () => {
    await database.write((tx) => tx.insert('counters', [{ id: 20, value: 0, note: 'once' }]));
    const error = await database
      .write((tx) => tx.insert('counters', [{ id: 21, value: 0, note: 'once' }]))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UniqueViolation);
    expect((error as UniqueViolation).key).toMatch(/note$/);
  });

  it('inserts ten thousand rows with few statements', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: 1_000 + index, value: index, note: `row ${index}` }));
    await database.write((tx) => tx.insert('counters', rows));
    expect(await one('SELECT COUNT(*) AS n FROM counters WHERE id >= 1000')).toEqual({ n: 10_000 });
  });

  it('adds columns and indexes once, however often it is asked', async () => {
    const schema = createSchema(database);
    for (let time = 0; time < 2; time++) {
      await schema.addColumn('counters', 'color', column.key(20, { default: 'red' }));
      await schema.addIndex('counters', ['color', 'value']);
    }
    expect(await schema.columns('counters')).toEqual(['id', 'value', 'note', 'color']);
    expect(await one('SELECT color FROM counters WHERE id = 1')).toMatchObject({ color: 'red' });
  });

  describe('migrations', () => {
    it('run once although three nodes start together', async () => {
      const ups: string[] = [];
      const step = { id: '0001-first', up: async () => void ups.push('first') };
      await Promise.all([1, 2, 3].map(() => migrate(database, [step], createFakeClock())));
      expect(ups).toEqual(['first']);
    });

    it('go on where a node was stopped', async () => {
      const broken = { id: '0002-second', up: () => Promise.reject(new Error('killed')) };
      const first = { id: '0001-first', up: () => Promise.reject(new Error('ran twice')) };
      await expect(migrate(database, [first, broken], clock)).rejects.toThrow('killed');
      expect(await migrate(database, [first, { ...broken, up: async () => undefined }], clock)).toBe('0002-second');
    });

    it('refuse a schema that is newer than the server', async () => {
      await expect(migrate(database, [{ id: '0001-first', up: async () => undefined }], clock)).rejects.toThrow(
        'newer step 0002-second',
      );
    });
  });
});

describeOnBothDatabases('the passport', (kind) => {
  it('finds a database fit', async () => {
    const clock = createFakeClock(Date.now());
    const place = await createTemporaryDatabase(kind);
    const database = await openDatabase(place);
    await migrate(database, migrations, clock);
    const checks = await takePassport(database, clock);
    await database.close();
    await place.remove();
    expect(checks.filter((check) => check.required && !check.ok)).toEqual([]);
    expect(checks.map((check) => check.id)).toEqual(
      expect.arrayContaining(['compareAndSet', 'uniqueViolation', 'timestamps', 'text', 'isolation']),
    );
    // The private MariaDB of the tests does not flush at each commit, and the passport must see it.
    expect(checks.find((check) => check.id === 'durability')?.ok).toBe(
      kind === 'sqlite' ? undefined : process.env['TEST_DATABASE_URL'] !== undefined,
    );
  });
});

describe('a database that is away', () => {
  it('is refused with one sentence', async () => {
    const opening = openDatabase({ url: 'mysql://root@127.0.0.1:1/nothing', dataDir: '/nowhere' });
    await expect(opening).rejects.toThrow(/^Expected a database at 127\.0\.0\.1:1\/nothing, but: .*ECONNREFUSED/);
  });
});

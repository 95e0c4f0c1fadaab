import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/faultProxy.js';
import { createTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporaryDatabase.js';
import type { Database } from '../database.js';
import { CommitUnknown, DatabaseUnavailable, StatementTooSlow } from '../errors.js';
import { column } from '../schema/column.js';
import { createSchema } from '../schema/schema.js';
import { openMysql } from './openMysql.js';
import { withDeadline } from './withDeadline.js';
import { withTimeLimit } from './withTimeLimit.js';

describe('a MySQL database behind a bad network', () => {
  let place: TemporaryDatabase;
  let proxy: FaultProxy;
  let database: Database;
  beforeAll(async () => {
    place = await createTemporaryDatabase('mariadb');
    proxy = await startFaultProxy(place.url!);
    database = await openMysql(proxy.url);
    await createSchema(database).createTable('orders', { columns: { id: column.key(20), tries: column.int() }, primary: ['id'] });
  });
  afterAll(async () => {
    await database.close();
    await proxy.close();
    await place.remove();
  });
  beforeEach(() => database.write((tx) => tx.run('DELETE FROM orders')));
  const count = async () => (await database.read('SELECT id FROM orders')).length;
  const find = (id: string) => async (read: Database['read']) =>
    (await read('SELECT id FROM orders WHERE id = ?', [id])).length > 0 ? 'stored' : undefined;

  it('does not let people notice that idle connections broke', async () => {
    await Promise.all(Array.from({ length: 5 }, count));
    proxy.cut();
    expect(await Promise.all(Array.from({ length: 5 }, count))).toEqual([0, 0, 0, 0, 0]);
    proxy.cut();
    await database.write((tx) => tx.insert('orders', [{ id: 'a', tries: 1 }]));
    expect(await count()).toBe(1);
  });

  it('runs a transaction again that broke in the middle, and stores it once', async () => {
    let tries = 0;
    await database.write(async (tx) => {
      tries++;
      await tx.insert('orders', [{ id: 'a', tries }]);
      if (tries === 1) proxy.cut();
      await tx.insert('orders', [{ id: 'b', tries }]);
    });
    expect(await database.read('SELECT id, tries FROM orders ORDER BY id')).toEqual([
      { id: 'a', tries: 2 },
      { id: 'b', tries: 2 },
    ]);
  });

  it.each([
    ['after', 'stored', 1],
    ['before', 'worked', 2],
  ] as const)('finds out whether a COMMIT was stored whose connection broke %s it', async (when, result, tries) => {
    let runs = 0;
    proxy.breakNextCommit(when);
    const work = database.write(
      async (tx) => {
        runs++;
        await tx.insert('orders', [{ id: 'a', tries: runs }]);
        return 'worked';
      },
      { outcome: find('a') },
    );
    expect([await work, runs]).toEqual([result, tries]);
    expect(await count()).toBe(1);
  });

  it('says that it does not know, when nobody can look', async () => {
    proxy.breakNextCommit('after');
    await expect(database.write((tx) => tx.insert('orders', [{ id: 'a', tries: 1 }]))).rejects.toThrow(CommitUnknown);
    expect(await count()).toBe(1);
  });

  it('says that the database is away, and works again when it is back', async () => {
    proxy.refuse(true);
    await expect(count()).rejects.toThrow(DatabaseUnavailable);
    await expect(database.write((tx) => tx.insert('orders', [{ id: 'a', tries: 1 }]))).rejects.toThrow(DatabaseUnavailable);
    proxy.refuse(false);
    expect(await count()).toBe(0);
  });

  it('runs again after a deadlock whichever transaction was chosen, and lets nobody see half of it', async () => {
    await database.write((tx) =>
      tx.insert('orders', [
        { id: 'a', tries: 0 },
        { id: 'b', tries: 0 },
      ]),
    );
    const crossing = (first: string, second: string) =>
      database.write(async (tx) => {
        await tx.run('UPDATE orders SET tries = tries + 1 WHERE id = ?', [first]);
        await tx.run('UPDATE orders SET tries = tries + 1 WHERE id = ?', [second]);
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? crossing('a', 'b') : crossing('b', 'a'))));
    expect(await database.read('SELECT tries FROM orders')).toEqual([{ tries: 20 }, { tries: 20 }]);
  });
});

describe('withTimeLimit', () => {
  let place: TemporaryDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await createTemporaryDatabase('mariadb');
    database = await openMysql(place.url!);
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  it('has the server end a statement that takes too long, and only that one', async () => {
    await expect(database.read('SELECT SLEEP(?) AS slept', [60], { withinMs: 20 })).rejects.toThrow(StatementTooSlow);
    expect(await database.read('SELECT ? AS answer', ['here'], { withinMs: 5_000 })).toEqual([{ answer: 'here' }]);
  });

  it('tells each server in its own words', async () => {
    const told = (sql: string) => Promise.resolve(sql);
    expect(await withTimeLimit('MariaDB', 'SELECT 1', 2_500, told)).toBe('SET STATEMENT max_statement_time = 2.5 FOR SELECT 1');
    expect(await withTimeLimit('MySQL', 'SELECT 1', 2_500, told)).toBe('SELECT /*+ MAX_EXECUTION_TIME(2500) */ 1');
  });
});

describe('withDeadline', () => {
  it('counts silence as a lost connection', async () => {
    await expect(withDeadline(new Promise(() => undefined), 5)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(await withDeadline(Promise.resolve('answer'), 5)).toBe('answer');
  });
});

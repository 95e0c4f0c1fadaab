import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.js';
import { UniqueViolation } from '../errors.js';
import { openSqlite } from './openSqlite.js';

describe('an SQLite database', () => {
  let folder: string;
  let database: Database;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vermilion-'));
    database = await openSqlite(join(folder, 'test.db'));
    await database.write((tx) => tx.run('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE)'));
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const count = async () => (await database.read<{ n: number }>('SELECT COUNT(*) AS n FROM notes'))[0]?.n;

  it('loses nothing of transactions that run at the same time, and keeps nothing of those that fail', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        database.write(async (tx) => {
          await tx.insert('notes', [{ id: index * 2, text: `${index} a` }]);
          await new Promise((resolve) => setTimeout(resolve, index % 3));
          await tx.insert('notes', [{ id: index * 2 + 1, text: `${index} b` }]);
          if (index % 4 === 0) throw new Error('changed my mind');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(10);
    expect(await count()).toBe(60);
  });

  it('does not show to readers what is not committed', async () => {
    await database.write(async (tx) => {
      await tx.insert('notes', [{ id: 1, text: 'a' }]);
      expect(await count()).toBe(0);
      expect(await tx.query('SELECT id FROM notes')).toHaveLength(1);
    });
    expect(await count()).toBe(1);
  });

  it('names the key of a duplicate', async () => {
    await database.write((tx) => tx.insert('notes', [{ id: 1, text: 'a' }]));
    const again = database.write((tx) => tx.insert('notes', [{ id: 2, text: 'a' }]));
    await expect(again).rejects.toThrow(UniqueViolation);
    await expect(again).rejects.toMatchObject({ key: 'notes.text' });
  });

  it('refuses a write inside a write instead of waiting for itself', async () => {
    const nested = database.write(() => database.write((tx) => tx.run('DELETE FROM notes')));
    await expect(nested).rejects.toThrow('no transaction inside a transaction');
  });

  it('counts the rows that an update matched', async () => {
    await database.write((tx) =>
      tx.insert('notes', [
        { id: 1, text: 'a' },
        { id: 2, text: 'b' },
      ]),
    );
    expect(await database.write((tx) => tx.run('UPDATE notes SET text = text WHERE id < ?', [9]))).toBe(2);
    expect(await database.write((tx) => tx.run('UPDATE notes SET text = ? WHERE id = ?', ['c', 9]))).toBe(0);
  });

  it('does not let a second server in', async () => {
    await expect(openSqlite(join(folder, 'test.db'))).rejects.toThrow('Expected to be the only server');
  });

  it('refuses an object as a parameter', async () => {
    await expect(database.read('SELECT ?', [{ id: 1 }])).rejects.toThrow('Expected a plain value as parameter 1');
  });
});

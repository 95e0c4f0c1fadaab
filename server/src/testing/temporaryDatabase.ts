import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { mariadbUrl } from './mariadb.js';

export type DatabaseKind = 'sqlite' | 'mariadb';

/** An empty place for data. */
export interface TemporaryDatabase {
  readonly kind: DatabaseKind;
  readonly dataDir: string;
  /** Absent: SQLite in `dataDir`. */
  readonly url: string | undefined;
  remove(): Promise<void>;
}

export async function createTemporaryDatabase(kind: DatabaseKind): Promise<TemporaryDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vermilion-test-'));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (kind === 'sqlite') return { kind, dataDir, url: undefined, remove: async () => removeFolder() };

  const server = await mariadbUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    kind,
    dataDir,
    url: url.href,
    async remove() {
      await execute(server, `DROP DATABASE ${name}`);
      removeFolder();
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.js';
import type { Database } from '../database.js';
import { column } from '../schema/column.js';
import { createSchema, type Schema } from '../schema/schema.js';
import type { Migration } from './migration.js';

const LEASE_MS = 8_000;
const RENEW_MS = 2_000;
const WAIT_MS = 200;
const PATIENCE_MS = 120_000;

/**
 * Brings the schema up to date. Nodes that start together take turns by a lease row, so that each step runs once.
 *
 * @returns the id of the last migration.
 * @throws {Error} if the schema is newer than this server, or another node migrates for too long.
 */
export async function migrate(database: Database, migrations: readonly Migration[], clock: Clock): Promise<string> {
  const schema = createSchema(database);
  if (!(await hasBookkeeping(database, schema))) await createBookkeeping(schema);
  const applied = await appliedOf(database);
  const known = new Set(migrations.map((migration) => migration.id));
  const unknown = [...applied].filter((id) => !known.has(id)).sort();
  if (unknown.length > 0) {
    throw new Error(
      `Expected a database of this version or older, but it has the newer step ${unknown.at(-1)}. Start a newer server.`,
    );
  }
  if (migrations.some((migration) => !applied.has(migration.id))) await migrateUnderLease(database, schema, migrations, clock);
  return migrations.at(-1)?.id ?? 'none';
}

async function migrateUnderLease(
  database: Database,
  schema: Schema,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<void> {
  const holder = randomUUID();
  await waitForLease(database, holder, clock);
  const renew = () =>
    database.write((tx) =>
      tx.run('UPDATE schema_lease SET until_at = ? WHERE id = 1 AND holder = ?', [clock.now() + LEASE_MS, holder]),
    );
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS); // a failure shows when the step is recorded
  try {
    for (const migration of migrations) {
      if ((await appliedOf(database)).has(migration.id)) continue;
      await migration.up(schema);
      await database.write(async (tx) => {
        const renewed = await tx.run('UPDATE schema_lease SET until_at = ? WHERE id = 1 AND holder = ?', [
          clock.now() + LEASE_MS,
          holder,
        ]);
        if (renewed !== 1)
          throw new Error(`Expected to hold the lease of the schema after ${migration.id}, but another node took it.`);
        await tx.insert('schema_migrations', [{ id: migration.id, applied_at: clock.now() }]);
      });
    }
  } finally {
    clearInterval(timer);
    await database.write((tx) => tx.run('UPDATE schema_lease SET until_at = 0 WHERE id = 1 AND holder = ?', [holder]));
  }
}

async function hasBookkeeping(database: Database, schema: Schema): Promise<boolean> {
  const tables = await Promise.all(['schema_migrations', 'schema_lease'].map((table) => schema.columns(table)));
  return tables.every((columns) => columns.length > 0) && (await database.read('SELECT id FROM schema_lease')).length > 0;
}

async function createBookkeeping(schema: Schema): Promise<void> {
  await schema.createTable('schema_migrations', {
    columns: { id: column.key(100), applied_at: column.time() },
    primary: ['id'],
  });
  await schema.createTable('schema_lease', {
    columns: { id: column.int(), holder: column.key(40), until_at: column.time() },
    primary: ['id'],
  });
  await schema.ensureRow('schema_lease', { id: 1, holder: '', until_at: 0 });
}

async function waitForLease(database: Database, holder: string, clock: Clock): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += WAIT_MS) {
    const now = clock.now();
    const sql = 'UPDATE schema_lease SET holder = ?, until_at = ? WHERE id = 1 AND until_at < ?';
    if ((await database.write((tx) => tx.run(sql, [holder, now + LEASE_MS, now]))) === 1) return;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw new Error('Expected the lease of the schema to become free within two minutes, but another node still migrates.');
}

async function appliedOf(database: Database): Promise<Set<string>> {
  const rows = await database.read<{ id: string }>('SELECT id FROM schema_migrations');
  return new Set(rows.map((row) => row.id));
}

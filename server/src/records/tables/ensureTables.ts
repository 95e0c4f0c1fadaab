import type { Clock } from '../../clock.js';
import type { Database } from '../../database/database.js';
import { UniqueViolation } from '../../database/errors.js';
import { createSchema } from '../../database/schema/schema.js';
import { PluginError } from '../../plugins/pluginError.js';
import type { RecordEntities } from '../entity/recordEntities.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import { columnChange } from './columnChange.js';
import { fillSearchKeys } from './fillSearchKeys.js';
import { tableDefinition } from './tableDefinition.js';
import { shapeOf, type TableShape } from './tableShape.js';

const ATTEMPTS = 5;
const PAUSE_MS = 200;

/**
 * Makes the tables of all entities, or adds what their metadata has gained: columns, indexes, longer texts. Nothing is ever
 * dropped but an index that another one begins with: a field that a plugin no longer has keeps its column. May be repeated.
 *
 * @throws {PluginError} listing every change that could lose data; then nothing has been changed.
 */
export async function ensureTables(database: Database, entities: RecordEntities, clock: Clock): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ensureAll(database, entities, clock);
    } catch (error) {
      // Another node that starts now makes the same tables; what it has finished by then is skipped the next time.
      if (error instanceof PluginError || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function ensureAll(database: Database, entities: RecordEntities, clock: Clock): Promise<void> {
  const rows = await database.read<{ entity: string; shape: string }>('SELECT entity, shape FROM record_tables');
  const stored = new Map(rows.map((row) => [row.entity, JSON.parse(row.shape) as TableShape]));
  const problems = [...entities.values()].flatMap((entity) => refusals(entity, stored.get(entity.name)));
  if (problems.length > 0) throw new PluginError(problems);
  for (const entity of entities.values()) await ensureTable(database, entity, stored.get(entity.name), clock);
}

function refusals(entity: RecordEntity, stored: TableShape | undefined): string[] {
  return Object.entries(tableDefinition(entity).columns).flatMap(([name, wanted]) => {
    const before = stored?.columns[name];
    if (before === undefined || columnChange(before, wanted.type) !== 'refused') return [];
    return [
      `Expected the column ${entity.table}.${name} to stay ${before.mysql}, but the plugin now wants ${wanted.type.mysql}. ` +
        'Changing it could lose data: add a field with a new name instead.',
    ];
  });
}

async function ensureTable(
  database: Database,
  entity: RecordEntity,
  stored: TableShape | undefined,
  clock: Clock,
): Promise<void> {
  const { table } = entity;
  const definition = tableDefinition(entity);
  const wanted = shapeOf(definition);
  const kept = Object.fromEntries(
    Object.entries(stored?.columns ?? {}).filter(([name, type]) => {
      const now = wanted.columns[name];
      return now === undefined || columnChange(type, now) === 'keep';
    }),
  );
  const shape = JSON.stringify({ ...wanted, columns: { ...stored?.columns, ...wanted.columns, ...kept } });
  if (stored !== undefined && JSON.stringify(stored) === shape) return;

  const schema = createSchema(database);
  await schema.createTable(table, { columns: definition.columns, primary: definition.primary });
  const existing = new Set(await schema.columns(table));
  for (const [name, column] of Object.entries(definition.columns)) {
    const before = stored?.columns[name];
    if (!existing.has(name)) await schema.addColumn(table, name, column);
    else if (before && columnChange(before, column.type) === 'widen') await widen(database, table, name, column.type.mysql);
  }
  if (stored !== undefined && !('search_key' in stored.columns)) await fillSearchKeys(database, table);
  for (const key of wanted.unique) {
    await schema.addIndex(table, key, { unique: true }).catch((error: unknown) => {
      if (!(error instanceof UniqueViolation)) throw error;
      throw new PluginError([
        `Expected ${key.join(', ')} of ${entity.name} to be unique as the plugin now wants, but stored records share values. Merge them first.`,
      ]);
    });
  }
  for (const index of wanted.indexes) await schema.addIndex(table, index);
  for (const index of stored?.indexes ?? []) {
    if (wanted.indexes.some((other) => beginsWith(other, index))) await schema.dropIndex(table, index);
  }
  await database.write(async (tx) => {
    await tx.run('DELETE FROM record_tables WHERE entity = ?', [entity.name]);
    await tx.insert('record_tables', [{ entity: entity.name, shape, updated_at: clock.now() }]);
  });
}

/** Whether an index serves whatever a shorter one served. */
const beginsWith = (index: readonly string[], shorter: readonly string[]) =>
  index.length > shorter.length && shorter.every((column, at) => index[at] === column);

/** SQLite does not limit texts. Written out, since TypeORM would drop the column and add a new one. */
async function widen(database: Database, table: string, name: string, type: string): Promise<void> {
  if (database.kind === 'mysql') await database.write((tx) => tx.run(`ALTER TABLE \`${table}\` MODIFY \`${name}\` ${type} NULL`));
}

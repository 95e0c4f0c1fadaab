import type { Database } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';

/** How many records an entity has, and in how many of them each field is filled in. */
export interface Usage {
  readonly records: number;
  readonly fields: Readonly<Record<string, number>>;
}

/** Reads the whole table once; deleted records do not count. */
export async function countUsage(database: Pick<Database, 'read'>, entity: RecordEntity): Promise<Usage> {
  const fields = [...entity.fields.values()];
  const counts = fields.map((field, index) => `COUNT(\`${field.column}\`) AS f${index}`);
  const [row] = await database.read<Record<string, number>>(
    `SELECT ${['COUNT(*) AS records', ...counts].join(', ')} FROM \`${entity.table}\` WHERE active_flag = 1`,
  );
  const filled = fields.map((field, index) => [field.name, Number(row?.[`f${index}`] ?? 0)] as const);
  return { records: Number(row?.['records'] ?? 0), fields: Object.fromEntries(filled) };
}

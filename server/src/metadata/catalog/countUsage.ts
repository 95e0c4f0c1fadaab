import type { Database } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';

/** How many records an entity has, in how many of them each field is filled in, and since when. */
export interface Usage {
  readonly records: number;
  readonly fields: Readonly<Record<string, number>>;
  /** When the oldest record was made that fills the field in: milliseconds since 1970. Absent: none does. */
  readonly firstUsed: Readonly<Record<string, number>>;
}

/** Reads the whole table once; deleted records do not count. */
export async function countUsage(database: Pick<Database, 'read'>, entity: RecordEntity): Promise<Usage> {
  const fields = [...entity.fields.values()];
  const counts = fields.flatMap(({ column }, index) => [
    `COUNT(\`${column}\`) AS f${index}`,
    `MIN(CASE WHEN \`${column}\` IS NOT NULL THEN created_at END) AS t${index}`,
  ]);
  const [row] = await database.read<Record<string, number | null>>(
    `SELECT ${['COUNT(*) AS records', ...counts].join(', ')} FROM \`${entity.table}\` WHERE active_flag = 1`,
  );
  const filled = fields.map((field, index) => [field.name, Number(row?.[`f${index}`] ?? 0)] as const);
  const since = fields.flatMap(({ name }, index) => {
    const at = row?.[`t${index}`] ?? null;
    return at === null ? [] : [[name, Number(at)] as const];
  });
  return { records: Number(row?.['records'] ?? 0), fields: Object.fromEntries(filled), firstUsed: Object.fromEntries(since) };
}

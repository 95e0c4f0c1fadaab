import type { Database } from '../../database/database.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

type Reader = Pick<Database, 'read' | 'kind'>;

/** What stored records hold of a field. Deleted records count too where nothing else is said: they can come back. */
export const countRows = {
  /** Records that are not deleted. */
  records: (database: Reader, entity: RecordEntity) => count(database, entity, 'active_flag = 1'),
  filled: (database: Reader, entity: RecordEntity, { column }: RecordField) =>
    count(database, entity, `\`${column}\` IS NOT NULL`),
  /** Among the records that are not deleted. */
  empty: (database: Reader, entity: RecordEntity, { column }: RecordField) =>
    count(database, entity, `\`${column}\` IS NULL AND active_flag = 1`),
  longer: (database: Reader, entity: RecordEntity, { column }: RecordField, length: number) =>
    count(database, entity, `${database.kind === 'mysql' ? 'CHAR_LENGTH' : 'LENGTH'}(\`${column}\`) > ?`, [length]),
  /** Values that more than one record has, among those not deleted. */
  async repeated(database: Reader, { table }: RecordEntity, field: RecordField): Promise<number> {
    const column = `\`${field.hashColumn ?? field.column}\``;
    const rows = await database.read<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (SELECT ${column} FROM \`${table}\` WHERE active_flag = 1 AND ${column} IS NOT NULL GROUP BY ${column} HAVING COUNT(*) > 1) twice`,
    );
    return Number(rows[0]?.n ?? 0);
  },
  /** Records whose field, of one code or of several, has a code. */
  async holding(database: Reader, entity: RecordEntity, field: RecordField, code: string): Promise<number> {
    return field.kind.name === 'multi'
      ? count(database, entity, `\`${field.column}\` LIKE ?`, [`%${JSON.stringify(code)}%`])
      : count(database, entity, `\`${field.column}\` = ?`, [code]);
  },
};

async function count(database: Reader, { table }: RecordEntity, where: string, params: readonly unknown[] = []): Promise<number> {
  const [row] = await database.read<{ n: number }>(`SELECT COUNT(*) AS n FROM \`${table}\` WHERE ${where}`, params);
  return Number(row?.n ?? 0);
}

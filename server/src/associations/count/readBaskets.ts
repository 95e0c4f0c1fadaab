import type { Database } from '../../database/database.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { BasketSource } from './basketSource.js';

/** The different values that stand together in one record. */
export type Basket = readonly string[];

interface Row {
  readonly id: string;
  readonly basket: string;
  readonly value: unknown;
}

const BATCH = 5_000;

/** All baskets of a source that are not empty, batch by batch. */
export async function* readBaskets(
  { database, codec }: Pick<RecordsContext, 'database' | 'codec'>,
  source: BasketSource,
): AsyncGenerator<readonly Basket[]> {
  const { holder, field } = source;
  const valuesOf = ({ value }: Row): readonly unknown[] => [codec.load(holder, field, value)].flat();
  let open: { basket: string; values: Set<string> } | undefined;
  let last: Row | undefined;
  do {
    const rows = await nextRows(database, source, last);
    last = rows.at(-1);
    const baskets: Basket[] = [];
    for (const row of rows) {
      if (open && open.basket !== row.basket) baskets.push([...open.values]);
      if (open?.basket !== row.basket) open = { basket: row.basket, values: new Set() };
      for (const value of valuesOf(row)) open!.values.add(String(value));
    }
    // Rows of one record may go on in the next batch.
    if (!last && open) baskets.push([...open.values]);
    yield baskets;
  } while (last);
}

async function nextRows(database: Database, { holder, field, parent }: BasketSource, last: Row | undefined): Promise<Row[]> {
  const basket = parent ? `\`${parent.column}\`` : 'id';
  const columns = `id, ${basket} AS basket, \`${field.column}\` AS value`;
  const filled = `active_flag = 1 AND \`${field.column}\` IS NOT NULL`;
  if (!last)
    return database.read<Row>(`SELECT ${columns} FROM \`${holder.table}\` WHERE ${filled} ORDER BY ${basket}, id LIMIT ${BATCH}`);
  return database.read<Row>(
    `SELECT ${columns} FROM \`${holder.table}\` WHERE ${filled} AND ${basket} >= ? AND (${basket} > ? OR id > ?) ORDER BY ${basket}, id LIMIT ${BATCH}`,
    [last.basket, last.basket, last.id],
  );
}

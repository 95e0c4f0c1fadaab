import { createHash } from 'node:crypto';
import { ENTITY, TABLE } from '../customers.js';
import type { Stage } from '../stage/stage.js';

const BATCH = 500;

type Row = Readonly<Record<string, unknown>>;

/** A table into which rows go, each made from one that the product has stored. */
interface Target {
  readonly table: string;
  readonly models: string;
  /** Rows of it for one record. */
  readonly times: number;
  vary(model: Row, index: number): Row;
}

const eight = (index: number) => String(index).padStart(8, '0');
const idOf = (model: unknown, index: number) => `${String(model).slice(0, 12)}000000${eight(index)}`;
const digestOf = (index: number) => createHash('sha256').update(String(index)).digest('hex');

const record: Target = {
  table: TABLE,
  models: `SELECT * FROM ${TABLE} ORDER BY created_at DESC LIMIT 1000`,
  times: 1,
  vary: (model, index) => ({
    ...model,
    id: idOf(model['id'], index),
    no: `RAW${eight(index)}`,
    uscc: `91110108RA${eight(index)}`,
  }),
};

/** What belongs to a new record by the promises of the product: its history, its line in the ledger, the keys by which it is found again. */
const companions: readonly Target[] = [
  {
    table: 'record_history',
    models: `SELECT * FROM record_history WHERE entity = '${ENTITY}' AND action = 'created' ORDER BY id DESC LIMIT 1000`,
    times: 1,
    vary: (model, index) => ({ ...model, id: idOf(model['id'], index), record_id: idOf(model['id'], index) }),
  },
  {
    table: 'import_job_rows',
    models: "SELECT * FROM import_job_rows WHERE action = 'insert' ORDER BY job_id DESC LIMIT 1000",
    times: 1,
    vary: (model, index) => ({ ...model, row_no: index, record_id: idOf(model['record_id'], index) }),
  },
  {
    table: 'duplicate_keys',
    models: `SELECT * FROM duplicate_keys WHERE entity = '${ENTITY}' ORDER BY record_id DESC LIMIT 1000`,
    times: 3,
    vary: (model, index) => ({
      ...model,
      digest: digestOf(index),
      record_id: idOf(model['record_id'], Math.floor(index / 3)),
      origin_id: idOf(model['origin_id'], Math.floor(index / 3)),
    }),
  },
];

/**
 * The physical limit: records a second into tables with the same columns and indexes, five hundred by one statement and one transaction,
 * values ready made.
 *
 * @param what only the rows of the records, or also what an import must store beside them
 */
export function rawInsertRate(stage: Stage, rows: number, what: 'records' | 'everything'): Promise<number> {
  const targets = what === 'records' ? [record] : [record, ...companions];
  return stage.inDatabase(async (database) => {
    const copies = await Promise.all(
      targets.map(async (target) => ({ target, copy: `raw_${target.table}`, models: await database.read<Row>(target.models) })),
    );
    const drop = async () => {
      for (const { copy } of copies) await database.write((tx) => tx.run(`DROP TABLE IF EXISTS ${copy}`));
    };
    await drop();
    await database.write(async (tx) => {
      for (const { target, copy } of copies) for (const sql of await definitionsOf(tx, target.table, copy)) await tx.run(sql);
    });
    let milliseconds = 0;
    for (let start = 0; start < rows; start += BATCH) {
      const batches = copies.map(({ target: { times, vary }, copy, models }) => ({
        copy,
        batch: Array.from({ length: BATCH * times }, (_, index) => vary(models[index % models.length]!, start * times + index)),
      }));
      const begin = performance.now();
      await database.write(async (tx) => {
        for (const { copy, batch } of batches) await tx.insert(copy, batch);
      });
      milliseconds += performance.now() - begin;
    }
    await drop();
    return (rows / milliseconds) * 1000;
  });
}

interface Reads {
  readonly kind: string;
  query<T>(sql: string): Promise<T[]>;
}

async function definitionsOf(tx: Reads, table: string, copy: string): Promise<string[]> {
  if (tx.kind === 'mysql') return [`CREATE TABLE ${copy} LIKE ${table}`];
  const rows = await tx.query<{ sql: string | null }>(
    `SELECT sql FROM sqlite_master WHERE tbl_name = '${table}' ORDER BY type DESC`,
  );
  return rows.flatMap(({ sql }) => (sql === null ? [] : [sql.replaceAll(table, copy)]));
}

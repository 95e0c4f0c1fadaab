import { TABLE } from '../customers.js';
import type { Stage } from './stage.js';

/** Customers of the demo that are multiplied: with their owners, departments and states. */
const MODELS = 200;
/** Copies of each by one statement. */
const COPIES = 50;

/** What differs from copy to copy; `n` is the number of the copy. */
const VARIED: Readonly<Record<string, string>> = {
  id: "CONCAT(SUBSTR(m.id, 1, 12), 'SEED0', 100000000 + n.n)",
  no: "CONCAT('SEED', 100000000 + n.n)",
  uscc: "CONCAT('91110108S', 100000000 + n.n)",
  name: "CONCAT(m.name, ' ', n.n)",
  search_text: "CONCAT(m.search_text, ' ', n.n)",
  search_key: "CONCAT(m.search_key, ' ', n.n)",
  // Of the six people of the demo who sell each keeps a thirty-third, as if there were two hundred; the others' have owners unknown here.
  owner_id: "CASE WHEN n.n % 33 = 0 THEN m.owner_id ELSE CONCAT('0OWNER', SUBSTR(m.owner_id, 7, 15), 10000 + n.n % 33) END",
  created_at: 'm.created_at - (n.n % 9973) * 6000000',
  updated_at: 'm.updated_at - (n.n % 9967) * 6000000',
};

/**
 * Fills the table of customers up to a number of records by plain SQL: a service would take an hour. Done again it goes on.
 *
 * @returns seconds that it took
 */
export function seedCustomers(stage: Stage, records: number): Promise<number> {
  return stage.inDatabase(async (database) => {
    const begin = performance.now();
    const write = (sql: string) => database.write((tx) => tx.run(sql));
    const [sample] = await database.read<Readonly<Record<string, unknown>>>(`SELECT * FROM ${TABLE} LIMIT 1`);
    const columns = Object.keys(sample!);
    const [counted] = await database.read<{ n: number }>(`SELECT COUNT(*) AS n FROM ${TABLE}`);
    for (const table of ['bench_models', 'bench_numbers', 'bench_places']) await write(`DROP TABLE IF EXISTS ${table}`);
    await write(
      `CREATE TABLE bench_models AS SELECT * FROM ${TABLE} WHERE record_source <> 'import' ORDER BY id LIMIT ${MODELS}`,
    );
    await write('CREATE TABLE bench_numbers (place INT PRIMARY KEY, n INT)');
    await database.write((tx) =>
      tx.insert(
        'bench_numbers',
        Array.from({ length: MODELS * COPIES }, (_, place) => ({ place, n: Number(counted?.n) + place })),
      ),
    );
    await write('CREATE TABLE bench_places (id CHAR(26) PRIMARY KEY, place INT)');
    const models = await database.read<{ id: string }>('SELECT id FROM bench_models ORDER BY id');
    await database.write((tx) =>
      tx.insert(
        'bench_places',
        models.map(({ id }, place) => ({ id, place })),
      ),
    );
    const names = columns.map((column) => `\`${column}\``).join(', ');
    const values = columns.map((column) => VARIED[column] ?? `m.\`${column}\``).join(', ');
    for (let missing = records - Number(counted?.n); missing > 0; missing -= MODELS * COPIES) {
      await write(
        `INSERT INTO ${TABLE} (${names}) SELECT ${values} FROM bench_numbers n JOIN bench_places p ON p.place = n.place % ${models.length}
         JOIN bench_models m ON m.id = p.id WHERE n.place < ${missing}`,
      );
      await write(`UPDATE bench_numbers SET n = n + ${MODELS * COPIES}`);
    }
    await database.read(database.kind === 'mysql' ? `ANALYZE TABLE ${TABLE}` : 'SELECT 1');
    return (performance.now() - begin) / 1000;
  });
}

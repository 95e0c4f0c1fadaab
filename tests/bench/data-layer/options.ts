import { parseArgs } from 'node:util';
import type { DatabaseKind } from '@vermilion/server/testing';

export interface Options {
  readonly database: DatabaseKind;
  /** Rows of the file that is imported, customers that are compared, and rows that are exported. */
  readonly rows: number;
  /** Records in the table when lists are measured. */
  readonly records: number;
  /** Signed-in people. */
  readonly people: number;
  /** Seconds of each measurement of latencies. */
  readonly seconds: number;
  readonly only: ReadonlySet<string>;
}

/** What can be measured by itself with `--only`. */
const PARTS = ['import', 'lists', 'duplicates', 'export'];

/**
 * Reads the flags of `npm run bench:data -- --records=100000 --only=import,lists`.
 *
 * @throws {Error} for a flag that does not exist.
 */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      database: { type: 'string', default: 'mariadb' },
      rows: { type: 'string', default: '100000' },
      records: { type: 'string', default: '1000000' },
      people: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '15' },
      only: { type: 'string', default: PARTS.join(',') },
    },
  });
  const only = new Set(values.only.split(','));
  const unknown = [...only].find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`Expected --only to be of ${PARTS.join(', ')}, but got ${unknown}.`);
  const { rows, records, people, seconds } = values;
  return {
    database: values.database === 'sqlite' ? 'sqlite' : 'mariadb',
    rows: Number(rows),
    records: Number(records),
    people: Number(people),
    seconds: Number(seconds),
    only,
  };
}

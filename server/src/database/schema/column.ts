import type { Database } from '../database.js';

/** A column, spelled for each database. */
export interface Column {
  readonly type: Readonly<Record<Database['kind'], string>>;
  readonly nullable: boolean;
  readonly default: string | number | undefined;
}

interface Options {
  readonly null?: boolean;
  readonly default?: string | number;
}

const make = (mysql: string, sqlite: string, options: Options): Column => ({
  type: { mysql, sqlite },
  nullable: options.null ?? false,
  default: options.default,
});

/** Types that mean the same on both databases. Not null unless said. */
export const column = {
  /** A ULID. */
  id: (options: Options = {}) => make('CHAR(26) CHARACTER SET ascii COLLATE ascii_bin', 'TEXT', options),
  /** Text for machines, ASCII, compared byte by byte. */
  key: (length = 100, options: Options = {}) => make(`VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`, 'TEXT', options),
  /** SHA-256 in hexadecimal. */
  hash: (options: Options = {}) => make('CHAR(64) CHARACTER SET ascii COLLATE ascii_bin', 'TEXT', options),
  /** Text for people; case does not count. */
  text: (length: number, options: Options = {}) =>
    make(`VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`, 'TEXT COLLATE NOCASE', options),
  /** Text for people in which every letter counts, e.g. a word that is compared with words in JSON. */
  word: (length: number, options: Options = {}) =>
    make(`VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`, 'TEXT', options),
  longText: (options: Options = {}) =>
    make('LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', 'TEXT COLLATE NOCASE', options),
  /** JSON as text; never searched. */
  json: (options: Options = {}) => make('LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', 'TEXT', options),
  /** Milliseconds since 1970, UTC. */
  time: (options: Options = {}) => make('BIGINT', 'INTEGER', options),
  /** `YYYY-MM-DD`. */
  date: (options: Options = {}) => make('CHAR(10) CHARACTER SET ascii COLLATE ascii_bin', 'TEXT', options),
  int: (options: Options = {}) => make('INT', 'INTEGER', options),
  bigint: (options: Options = {}) => make('BIGINT', 'INTEGER', options),
  double: (options: Options = {}) => make('DOUBLE', 'REAL', options),
  /** 0 or 1. */
  bool: (options: Options = {}) => make('TINYINT(1)', 'INTEGER', options),
  /** A string on MySQL, a number on SQLite: format it when reading. */
  decimal: (precision: number, scale: number, options: Options = {}) =>
    make(`DECIMAL(${precision}, ${scale})`, 'NUMERIC', options),
} as const;

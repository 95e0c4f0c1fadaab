import type { Database } from '../../database/database.js';

/** How each database says what the other says otherwise; `zoneMs` is what the clock on the wall is ahead of UTC. */
export interface Dialect {
  /** `YYYY-MM-DD` of a column of milliseconds. */
  dayOf(moment: string, zoneMs: number): string;
  /** `00` … `23` of a column of milliseconds. */
  hourOf(moment: string, zoneMs: number): string;
  /** `YYYY-MM-DD` of the Monday of a column of days. */
  mondayOf(day: string): string;
  /** `1` Monday … `7` Sunday of a column of days. */
  weekdayOf(day: string): string;
  concat(...parts: readonly string[]): string;
  /** To join to each row, under an alias: the items of a list that is stored as JSON, as a column `value`; one row without if it is empty. */
  itemsOf(list: string, alias: string): string;
  /** Mean of a column; exact decimals, which SQLite stores as whole numbers, keep their digits behind the point. */
  meanOf(number: string, scale: number | undefined): string;
  /** A number as text: it may be beyond 2^53. */
  asText(number: string): string;
}

export const dialects: Readonly<Record<Database['kind'], Dialect>> = {
  sqlite: {
    dayOf: (moment, zoneMs) => `strftime('%Y-%m-%d', (${moment} + ${zoneMs}) / 1000, 'unixepoch')`,
    hourOf: (moment, zoneMs) => `strftime('%H', (${moment} + ${zoneMs}) / 1000, 'unixepoch')`,
    mondayOf: (day) => `date(${day}, '-6 days', 'weekday 1')`,
    weekdayOf: (day) => `CAST((strftime('%w', ${day}) + 6) % 7 + 1 AS TEXT)`,
    concat: (...parts) => parts.join(' || '),
    itemsOf: (list, alias) => `LEFT JOIN json_each(${list}) AS ${alias}`,
    meanOf: (number, scale) => (scale === undefined ? `ROUND(AVG(${number}), 2)` : wholeMean(number)),
    asText: (number) => `CAST(${number} AS TEXT)`,
  },
  mysql: {
    dayOf: (moment, zoneMs) => `DATE_FORMAT(${sinceEpoch(moment, zoneMs)}, '%Y-%m-%d')`,
    hourOf: (moment, zoneMs) => `DATE_FORMAT(${sinceEpoch(moment, zoneMs)}, '%H')`,
    mondayOf: (day) => `DATE_FORMAT(DATE_SUB(${day}, INTERVAL WEEKDAY(${day}) DAY), '%Y-%m-%d')`,
    weekdayOf: (day) => `CAST(WEEKDAY(${day}) + 1 AS CHAR)`,
    concat: (...parts) => `CONCAT(${parts.join(', ')})`,
    itemsOf: (list, alias) =>
      `LEFT JOIN JSON_TABLE(${list}, '$[*]' COLUMNS (\`value\` VARCHAR(${LONGEST_ITEM}) PATH '$')) AS ${alias} ON 1 = 1`,
    meanOf: (number, scale) => `ROUND(AVG(${number}), ${scale ?? 2})`,
    asText: (number) => `CAST(${number} AS CHAR)`,
  },
};

/** A tag, a code or an id. */
const LONGEST_ITEM = 200;

/** Not FROM_UNIXTIME, whose answer depends on the time zone of the connection. */
const sinceEpoch = (moment: string, zoneMs: number) =>
  `TIMESTAMPADD(SECOND, FLOOR((${moment} + ${zoneMs}) / 1000), '1970-01-01')`;

/** AVG would compute with doubles, which end at 2^53. Half a unit is rounded away from zero, as MySQL does. */
const wholeMean = (number: string) =>
  `(2 * SUM(${number}) + CASE WHEN SUM(${number}) < 0 THEN -COUNT(${number}) ELSE COUNT(${number}) END) / (2 * COUNT(${number}))`;

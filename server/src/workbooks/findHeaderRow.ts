import type { TableRow } from './tableRow.js';

const SHARE = 0.6;
const ROWS = 20;

/** The row that looks like column titles: the first in which three fifths of the columns have different texts that are no numbers. */
export function findHeaderRow(rows: readonly TableRow[]): number {
  const first = rows.slice(0, ROWS);
  const width = Math.max(0, ...first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length));
  const found = first.find(({ cells }) => {
    const titles = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/^[-+\d.,%/:\s]+$/.test(cell));
    return new Set(titles).size === titles.length && titles.length >= Math.max(1, width * SHARE);
  });
  return (found ?? first[0])?.number ?? 1;
}

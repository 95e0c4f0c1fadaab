import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formulaGuard.js';
import type { SheetCell, SheetColumn } from './sheetCell.js';
import type { TableWriter } from './tableWriter.js';

/**
 * UTF-8 with its mark, without which Excel reads Chinese as something else.
 *
 * @param watermark a line above the titles: who has made the file, and when
 */
export async function createCsvWriter(sink: Writable, columns: readonly SheetColumn[], watermark?: string): Promise<TableWriter> {
  const write = async (text: string) => {
    if (!sink.write(text)) await once(sink, 'drain');
  };
  const line = (texts: readonly string[]) => stringify([texts.map(guardFormula)], { record_delimiter: '\r\n' });
  const marked = watermark === undefined ? '' : line([watermark]);
  await write(`\ufeff${marked}${line(columns.map(({ title }) => title))}`);
  return {
    row: (cells) => write(line(cells.map(textOf))),
    async end() {
      sink.end();
      await finished(sink);
    },
  };
}

function textOf({ content }: SheetCell): string {
  if (content === null) return '';
  return typeof content === 'object' ? content.day : String(content);
}

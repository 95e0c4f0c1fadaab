import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { createRowCollector } from '../rowCollector.js';
import type { Table } from '../table.js';
import { tableLimits } from '../tableLimits.js';
import { TableProblem } from '../tableProblem.js';
import type { TableRow } from '../tableRow.js';
import { sniffDelimiter } from './sniffDelimiter.js';
import { textEncoding, type TextEncoding } from './textEncoding.js';

const HEAD_BYTES = 65_536;
/** A quote that is never closed must not take the rest of the file into one cell. */
const MOST_RECORD = 1_000_000;

/** Opens a text file of cells, in whatever of the usual encodings and delimiters it is. */
export async function openCsv(path: string): Promise<Table> {
  const encoding = await textEncoding(path);
  const delimiter = sniffDelimiter(await head(path, encoding));

  async function* rows(): AsyncGenerator<readonly TableRow[]> {
    const collector = createRowCollector();
    const parser = Readable.from(decoded(path, encoding)).pipe(
      parse({ delimiter, bom: true, relax_quotes: true, relax_column_count: true, max_record_size: MOST_RECORD }),
    );
    let number = 0;
    try {
      for await (const cells of parser as AsyncIterable<string[]>) {
        number++;
        if (cells.some((cell) => cell.length > tableLimits.cell || cell.includes('\0'))) throw notText(number);
        collector.add(number, cells);
        yield* collector.pieces();
      }
    } catch (error) {
      throw error instanceof TableProblem ? error : notText(number + 1);
    }
    yield* collector.pieces(true);
  }
  return { sheets: [''], rows, close: async () => undefined };
}

async function* decoded(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function head(path: string, encoding: TextEncoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

const notText = (row: number) =>
  new TableProblem('damaged_text', {
    zh: `第 ${row} 行无法读取：可能缺少一个引号，或文件不是文本。`,
    en: `Row ${row} cannot be read: a quote may be missing, or the file is no text.`,
  });

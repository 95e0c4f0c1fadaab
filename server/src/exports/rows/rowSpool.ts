import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { CellContent } from '../../workbooks/write/sheetCell.js';

/** Rows on disk until their sheet can be written: a workbook is written sheet by sheet, and memory must not grow with it. */
export interface RowSpool {
  add(cells: readonly CellContent[]): Promise<void>;
  /** All rows in order; nothing can be added any more. */
  rows(): AsyncIterable<readonly CellContent[]>;
  remove(): Promise<void>;
}

export async function createRowSpool(): Promise<RowSpool> {
  const folder = await mkdtemp(join(tmpdir(), 'vermilion-rows-'));
  const path = join(folder, 'rows');
  const file = createWriteStream(path, { mode: 0o600 });
  return {
    async add(cells) {
      if (!file.write(`${JSON.stringify(cells)}\n`)) await once(file, 'drain');
    },
    async *rows() {
      file.end();
      await finished(file);
      for await (const line of createInterface({ input: createReadStream(path) }))
        yield JSON.parse(line) as readonly CellContent[];
    },
    async remove() {
      file.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import type { Readable } from 'node:stream';
import { createRowCollector } from '../rowCollector.js';
import { tableLimits } from '../tableLimits.js';
import { TableProblem } from '../tableProblem.js';
import type { CellFlaw, TableRow } from '../tableRow.js';
import { columnIndex } from './columnIndex.js';
import { numberText, type NumberText } from './numberText.js';
import type { NumberStyle } from './numberStyle.js';
import { readXml } from './readXml.js';
import type { TextStore } from './textStore.js';

/** What cells refer to. */
export interface SheetContext {
  readonly strings: Pick<TextStore, 'get'>;
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
}

/** The rows of one sheet, read as they are unpacked. */
export async function* readSheet(stream: Readable, context: SheetContext): AsyncGenerator<readonly TableRow[]> {
  const collector = createRowCollector();
  let row = 0;
  let cells: string[] = [];
  let flaws: Record<number, CellFlaw> | undefined;
  let cell: Cell | undefined;
  let lastColumn = -1;
  let text = '';
  let isValue = false;
  let phonetic = 0;

  function endCell(): void {
    if (!cell || text === '') return;
    if (text.length > tableLimits.cell) throw tooLong(row);
    const read = readers[cell.type] ?? readers['n']!;
    const { text: shown, flaw } = read(text, cell, context);
    if (shown === '') return;
    // Far out cells are counted, not stored: the row is refused as a whole.
    cells[Math.min(cell.column, tableLimits.columns)] = shown;
    if (flaw !== undefined) (flaws ??= {})[cell.column] = flaw;
  }

  const pieces = readXml(stream, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        flaws = undefined;
        lastColumn = -1;
      } else if (name === 'c') {
        const reference = attributes['r'];
        lastColumn = reference === undefined ? lastColumn + 1 : columnIndex(reference);
        cell = { column: lastColumn, type: attributes['t'] ?? 'n', style: context.styles[Number(attributes['s'] ?? -1)] };
        text = '';
      } else if (name === 'rPh') phonetic++;
      else if (name === 'v' || name === 't') isValue = cell !== undefined && phonetic === 0;
    },
    text(part) {
      if (isValue) text += part;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c') {
        endCell();
        cell = undefined;
      } else if (name === 'row') collector.add(row, cells, flaws);
    },
  });
  for await (const _ of pieces) yield* collector.pieces();
  yield* collector.pieces(true);
}

/** By the type of a cell; all others are numbers. */
const readers: Readonly<Record<string, (text: string, cell: Cell, context: SheetContext) => NumberText>> = {
  n: (text, { style }, { is1904 }) => numberText(text, style, is1904),
  s: (text, _cell, { strings }) => ({ text: strings.get(Number(text)) }),
  str: (text) => ({ text }),
  inlineStr: (text) => ({ text }),
  b: (text) => ({ text: text.trim() === '1' ? 'TRUE' : 'FALSE' }),
  e: (text) => ({ text, flaw: 'error' }),
  d: (text) => ({ text: text.replace('T00:00:00', '').replace('T', ' ').replace(/\.0+$/, '') }),
};

const tooLong = (row: number) =>
  new TableProblem('cell_too_long', {
    zh: `第 ${row} 行有单元格超过 ${tableLimits.cell} 个字符。`,
    en: `A cell of row ${row} has more than ${tableLimits.cell} characters.`,
  });

import { workbookXml, zipFile } from '@vermilion/server/testing';
import { titles } from '../customers.js';

/** A workbook as Excel saves it, with every different text once and cells that refer to it. */
export function customerFile(rows: number, cellsOf: (index: number) => readonly string[]): Buffer {
  const places = new Map<string, number>();
  const texts: string[] = [];
  const cell = (text: string): string => {
    if (text === '') return '<c/>';
    if (/^\d{1,6}(\.\d+)?$/.test(text)) return `<c><v>${text}</v></c>`;
    let place = places.get(text);
    if (place === undefined) {
      place = texts.length;
      places.set(text, place);
      texts.push(`<si><t>${text}</t></si>`);
    }
    return `<c t="s"><v>${place}</v></c>`;
  };
  const line = (cells: readonly string[], index: number) => `<row r="${index + 1}">${cells.map(cell).join('')}</row>`;
  const lines = [line(titles, 0)];
  for (let index = 0; index < rows; index++) lines.push(line(cellsOf(index), index + 1));
  return zipFile(workbookXml({ sheets: [{ name: '客户', rows: lines.join('') }], strings: texts.join('') }));
}

import type { Readable } from 'node:stream';
import { numberStyle, type NumberStyle } from './numberStyle.js';
import { readWholeXml } from './readXml.js';

/** What the formats of cells say of numbers, by the index in `s` of a cell. */
export async function readCellStyles(stream: Readable): Promise<readonly NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isCellFormat = false;
  await readWholeXml(stream, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellFormat = true;
      else if (name === 'xf' && isCellFormat) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(numberStyle(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellFormat = false;
    },
  });
  return styles;
}

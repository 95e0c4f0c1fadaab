import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { CleanedCell, Cleaning } from './cleaning.js';

/** A step that fills an empty value from the text of another field, and leaves every other as it is. */
export const whenEmpty =
  (read: (source: string, cell: CleanedCell) => string | null): Cleaning =>
  (value, cell) =>
    isEmpty(value) && typeof cell.source === 'string' ? read(cell.source, cell) : value;

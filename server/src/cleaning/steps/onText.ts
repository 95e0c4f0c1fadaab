import type { CleanedCell, Cleaning } from './cleaning.js';

/** A step that concerns texts only. */
export const onText =
  (clean: (text: string, cell: CleanedCell) => string | null): Cleaning =>
  (value, cell) =>
    typeof value === 'string' ? clean(value, cell) : value;

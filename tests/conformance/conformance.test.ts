import { describe, expect, test } from 'vitest';
import { cells } from './cells/index.js';
import { runCell } from './story/runCell.js';

describe('every element in every position', () => {
  test.each(cells.map((cell) => [`${cell.element}, ${cell.position}: ${cell.behavior}`, cell] as const))('%s', (_name, cell) => {
    runCell(cell);
  });

  test('no cell is there twice', () => {
    const names = cells.map(({ element, position, behavior }) => `${element}, ${position}: ${behavior}`);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });
});

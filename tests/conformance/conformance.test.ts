import { describe, expect, test } from 'vitest';
import { cells } from './cells/index.js';
import { patterns } from './patterns/index.js';
import { runCell } from './story/runCell.js';

describe('every element in every position', () => {
  test.each(cells.map((cell) => [`${cell.element}, ${cell.position}: ${cell.behavior}`, cell] as const))('%s', (_name, cell) => {
    runCell(cell);
  });
});

test('no cell is there twice', () => {
  const names = cells.map(({ element, position, behavior }) => `${element}, ${position}: ${behavior}`);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});

describe('workflow control-flow patterns', () => {
  test('all 43 are there, each with a model or a reason', () => {
    expect(patterns.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, n) => n + 1));
  });

  for (const pattern of patterns)
    if ('reason' in pattern) test.skip(`${pattern.number} ${pattern.name}: ${pattern.reason}`, () => undefined);

  test.each(patterns.flatMap((pattern) => ('model' in pattern ? [[`${pattern.number} ${pattern.name}`, pattern] as const] : [])))(
    '%s',
    (_name, pattern) => {
      runCell(pattern);
    },
  );
});

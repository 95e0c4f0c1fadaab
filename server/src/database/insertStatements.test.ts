import { describe, expect, it } from 'vitest';
import { insertStatements } from './insertStatements.js';

describe('insertStatements', () => {
  it('puts rows of the same columns into one statement', () => {
    expect(
      insertStatements('notes', [
        { id: 1, text: 'a' },
        { text: 'b', id: 2 },
      ]),
    ).toEqual([{ sql: 'INSERT INTO `notes` (`id`, `text`) VALUES (?, ?), (?, ?)', params: [1, 'a', 2, 'b'] }]);
  });

  it('makes none for no rows', () => {
    expect(insertStatements('notes', [])).toEqual([]);
  });

  it('begins a new statement before one grows too large, by count or by size', () => {
    const many = Array.from({ length: 40_000 }, (_, id) => ({ id }));
    expect(insertStatements('notes', many).map(({ params }) => params.length)).toEqual([30_000, 10_000]);
    const large = Array.from({ length: 3 }, () => ({ text: 'x'.repeat(1_000_000) }));
    expect(insertStatements('notes', large)).toHaveLength(3);
  });

  it.each([
    ['a row with another column', 'notes', [{ id: 1 }, { id: 2, text: 'b' }]],
    ['a table that is no name', 'notes; DROP TABLE notes', [{ id: 1 }]],
    ['a column that is no name', 'notes', [{ 'id`': 1 }]],
  ])('refuses %s', (_, table, rows) => {
    expect(() => insertStatements(table, rows)).toThrow(TypeError);
  });
});

import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from './page.js';

describe('a page', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('ends with a cursor to the next while there is more', () => {
    const page = toPage(
      rows,
      2,
      (row) => [row.id],
      (row) => row.id,
    );
    expect(page.items).toEqual(['a', 'b']);
    expect(decodeCursor(page.next!, 1)).toEqual(['b']);
  });

  it('says that it is the last', () => {
    expect(
      toPage(
        rows,
        3,
        (row) => [row.id],
        (row) => row.id,
      ).next,
    ).toBeNull();
    expect(toPage([], 3, () => [], String).next).toBeNull();
  });

  it.each(['nonsense', encodeCursor(['a', 1]), Buffer.from('[{"a":1}]').toString('base64url')])(
    'refuses the cursor %s',
    (cursor) => {
      expect(() => decodeCursor(cursor, 1)).toThrow('invalid');
    },
  );
});

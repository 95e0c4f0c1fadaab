import { describe, expect, it } from 'vitest';
import { findHeaderRow } from './findHeaderRow.js';

const rows = (...cells: string[][]) => cells.map((row, index) => ({ number: index + 1, cells: row }));

describe('the row of titles', () => {
  it('is the first with mostly different texts', () => {
    expect(findHeaderRow(rows(['客户清单'], ['名称', '电话', '金额'], ['甲', '138', '5']))).toBe(2);
    expect(findHeaderRow(rows(['名称*', '电话'], ['甲', '138']))).toBe(1);
  });
  it('is the first of all if none looks like one', () => {
    expect(findHeaderRow(rows(['1', '2'], ['3', '4']))).toBe(1);
    expect(findHeaderRow([])).toBe(1);
  });
});

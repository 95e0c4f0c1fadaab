import { createWriteStream, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/readTable.js';
import { temporaryFile } from '../testing/xlsxFile.js';
import { createCsvWriter } from './csvWriter.js';
import { guardFormula, unguardFormula } from './formulaGuard.js';
import type { SheetCell } from './sheetCell.js';
import { templateWorkbook } from './templateWorkbook.js';
import { createXlsxWriter } from './xlsxWriter.js';

const HOSTILE = ['=cmd|"/c calc"!A1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'];
const cells = (...contents: SheetCell['content'][]): SheetCell[] => contents.map((content) => ({ content }));
const columns = [{ title: '名称' }, { title: '日期' }, { title: '金额' }];

describe('a text that could be a formula', () => {
  it.each(HOSTILE)('%j is guarded, and comes back as it was', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });
  it.each(['-12.50', '+86', '1', "it's", "'quoted'", ''])('%j is left alone', (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  });
});

describe('a written workbook', () => {
  it('is read back as it went, with days as days', async () => {
    const path = temporaryFile('');
    const writer = await createXlsxWriter(createWriteStream(path), {
      name: '客户/合同',
      columns,
      watermark: '程予安 2026-11-22',
    });
    await writer.row(cells('𠮷\n"甲" & <乙>', { day: '2111-01-01' }, 1234.5));
    await writer.row([{ content: '=1+1', note: '名称：不能以等号开头' }, { content: null }, { content: '0012' }]);
    await writer.end();
    const { sheets, rows } = await readTable(path);
    expect(sheets).toEqual(['客户 合同']);
    expect(rows.map((row) => row.cells)).toEqual([
      ['程予安 2026-11-22'],
      ['名称', '日期', '金额'],
      ['𠮷\n"甲" & <乙>', '2111-01-01', '1234.5'],
      ["'=1+1", '', '0012'],
    ]);
  });
});

describe('a written text file', () => {
  it('begins with the mark of UTF-8 and guards formulas', async () => {
    const path = temporaryFile('');
    const writer = await createCsvWriter(createWriteStream(path), columns);
    await writer.row(cells('=1+1', { day: '2026-11-22' }, -3));
    await writer.end();
    expect(readFileSync(path, 'utf8')).toBe("\ufeff名称,日期,金额\r\n'=1+1,2026-11-22,-3\r\n");
  });
});

describe('a template', () => {
  it('has titles, a sheet that explains them, and lists that nobody sees', async () => {
    const texts = {
      guide: '填写说明',
      column: '列',
      required: '必填',
      rule: '规则',
      example: '示例',
      yes: '是',
      no: '否',
      notListed: '请从列表中选择',
    };
    const column = { note: '必填', required: true, examples: ['甲', '乙'] as const };
    const file = await templateWorkbook({
      name: '客户',
      version: 'crm:lead 1',
      texts,
      columns: [
        { ...column, title: '名称' },
        { ...column, title: '状态', required: false, choices: ['新建', '跟进'] },
      ],
    });
    const path = temporaryFile(file);
    const { sheets, rows } = await readTable(path);
    expect(sheets).toEqual(['客户', '填写说明']);
    expect(rows).toEqual([{ number: 1, cells: ['名称*', '状态'] }]);
    expect((await readTable(path, 1)).rows[1]?.cells).toEqual(['名称', '是', '必填', '甲', '乙']);
  });
});

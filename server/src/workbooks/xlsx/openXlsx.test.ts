import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/readTable.js';
import { temporaryFile, workbookXml, zipFile, type WorkbookXml } from '../testing/xlsxFile.js';

const workbook = (xml: WorkbookXml) => temporaryFile(zipFile(workbookXml(xml)));
const sheet = (rows: string, more: Partial<WorkbookXml> = {}) => workbook({ sheets: [{ name: '表', rows }], ...more });
const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;
const cellsOf = async (path: string) => (await readTable(path)).rows.map(({ cells }) => cells);

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="[Red]0.00;&quot;days&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>`;

describe('a workbook', () => {
  it('has its sheets in the order of the tabs, whatever their parts are called', async () => {
    const path = workbook({
      sheets: [
        { name: '第一', rows: row('<c t="inlineStr"><is><t>a</t></is></c>') },
        { name: '第二', rows: row('<c t="inlineStr"><is><t>b</t></is></c>') },
      ],
    });
    const first = await readTable(path, 0);
    expect(first.sheets).toEqual(['第一', '第二']);
    expect(first.rows).toEqual([{ number: 1, cells: ['a'] }]);
    expect((await readTable(path, 1)).rows).toEqual([{ number: 1, cells: ['b'] }]);
  });

  it('joins the runs of rich text and leaves phonetic guides out', async () => {
    const strings =
      '<si><r><t>朱</t></r><r><rPr/><t xml:space="preserve">批 </t></r><rPh sb="0" eb="1"><t>シュ</t></rPh></si><si><t>&lt;b&gt;&amp;</t></si>';
    expect(await cellsOf(sheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), { strings }))).toEqual([
      ['朱批 ', '<b>&'],
    ]);
  });

  it('reads texts in the cell, truths and errors', async () => {
    const { rows } = await readTable(
      sheet(
        row(
          '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>公式</v></c>',
        ),
      ),
    );
    expect(rows).toEqual([{ number: 1, cells: ['甲乙', '', 'TRUE', 'FALSE', '#N/A', '公式'], flaws: { 4: 'error' } }]);
  });

  it.each([
    ['45617', 1, '2024-11-21'],
    ['45617', 2, '2024-11-21'],
    ['1', 1, '1900-01-01'],
    ['59', 1, '1900-02-28'],
    ['61', 1, '1900-03-01'],
    ['77082', 1, '2111-01-15'],
    ['45617.395833333336', 3, '2024-11-21 09:30:00'],
    ['0.395833333333333', 7, '09:30:00'],
    ['123', 4, '000123'],
    ['0.125', 5, '12.5%'],
    ['12.5', 6, '12.5'],
    ['1.38001380000000E+10', 0, '13800138000'],
    ['0.30000000000000004', 0, '0.3'],
    ['123456789012345', 0, '123456789012345'],
    ['1e-7', 0, '0.0000001'],
  ])('shows the number %s in style %i as %s', async (value, style, text) => {
    expect(await cellsOf(sheet(row(`<c r="A1" s="${style}"><v>${value}</v></c>`), { styles: STYLES }))).toEqual([[text]]);
  });

  it('says which numbers have lost digits', async () => {
    const { rows } = await readTable(sheet(row('<c r="A1"><v>1.1010519491231E+17</v></c>')));
    expect(rows).toEqual([{ number: 1, cells: ['110105194912310000'], flaws: { 0: 'lossy' } }]);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('gives the same day of both systems in %s', async (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const cell = (serial: number) => row(`<c r="A1" s="1"><v>${serial}</v></c>`);
      expect(await cellsOf(sheet(cell(77068), { styles: STYLES }))).toEqual([['2111-01-01']]);
      expect(await cellsOf(sheet(cell(77068 - 1462), { styles: STYLES, properties: 'date1904="1"' }))).toEqual([['2111-01-01']]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('leaves blank rows out and keeps the numbers of the others', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const { rows } = await readTable(sheet(row(text('a'), 1) + row(text('  '), 2) + row('', 3) + row(text('b'), 7)));
    expect(rows.map(({ number }) => number)).toEqual([1, 7]);
  });

  it('reads elements with prefixes', async () => {
    const parts = workbookXml({ sheets: [{ name: 'x', rows: '' }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readTable(temporaryFile(zipFile(parts)))).rows).toEqual([{ number: 2, cells: ['', '5'] }]);
  });
});

describe('a hostile workbook', () => {
  const parts = workbookXml({ sheets: [{ name: 'x', rows: row('<c><v>1</v></c>') }] });
  const withSheet = (xml: string) => temporaryFile(zipFile({ ...parts, 'xl/worksheets/sheet1.xml': xml }));

  it.each([
    ['is cut off', 'damaged_file', () => temporaryFile(zipFile(parts).subarray(0, 300))],
    ['has no parts of a workbook', 'damaged_file', () => temporaryFile(zipFile({ 'readme.txt': 'x' }))],
    ['claims to grow beyond a gigabyte', 'too_large_unpacked', () => temporaryFile(zipFile(parts, { inflated: 400_000_000 }))],
    [
      'grows more than two hundred times',
      'too_large_unpacked',
      () => temporaryFile(zipFile({ ...parts, 'xl/media/a.bin': Buffer.alloc(60_000_000) })),
    ],
    ['is larger than it says', 'damaged_file', () => temporaryFile(zipFile(parts, { inflated: 10 }))],
    [
      'has very many parts',
      'too_large_unpacked',
      () => temporaryFile(zipFile(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`p${index}`, ''])))),
    ],
    ['declares entities', 'damaged_file', () => withSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')],
    ['is nested very deeply', 'damaged_file', () => withSheet('<a>'.repeat(1_000))],
    ['is not well-formed', 'damaged_file', () => withSheet('<worksheet><sheetData></worksheet>')],
    [
      'has a cell far to the right',
      'too_many_columns',
      () => withSheet(`<worksheet><sheetData>${row('<c r="XFD1"><v>1</v></c>')}</sheetData></worksheet>`),
    ],
    [
      'has a cell of a million characters',
      'cell_too_long',
      () =>
        withSheet(
          `<worksheet><sheetData>${row(`<c t="str"><v>${Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('')}</v></c>`)}</sheetData></worksheet>`,
        ),
    ],
    ['names a part outside', 'damaged_file', () => temporaryFile(zipFile({ '../../etc/passwd': 'x', ...parts }))],
  ])('that %s is refused', async (_, id, make) => {
    await expect(readTable(make())).rejects.toMatchObject({ name: 'TableProblem', id });
  });

  it('with too many rows is refused while it is read', async () => {
    const many = Array.from(
      { length: 200_002 },
      (_, index) => `<row r="${index + 1}"><c><v>${(index * 7919) % 99_991}</v></c></row>`,
    ).join('');
    await expect(readTable(withSheet(`<worksheet><sheetData>${many}</sheetData></worksheet>`))).rejects.toMatchObject({
      id: 'too_many_rows',
    });
  });
});

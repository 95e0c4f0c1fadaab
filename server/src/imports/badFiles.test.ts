import { Readable, Writable } from 'node:stream';
import excel from 'exceljs';
import type { Context } from 'koa';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { workbookXml, zipFile } from '../workbooks/testing/xlsxFile.js';
import { annotatedWorkbook } from './files/annotatedWorkbook.js';
import { MOST_FILE_BYTES } from '../files/receiveFile.js';
import { entityNamed } from '../records/access/plansOf.js';
import type { ImportJob } from './jobs/importJob.js';
import { uploadImport } from './jobs/uploadImport.js';
import { openImportDesk, type ImportDesk } from './testing/importDesk.js';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const workbook = (rows: readonly string[], properties = '') =>
  zipFile(
    workbookXml({
      sheets: [{ name: '会员', rows: rows.join('') }],
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      properties,
    }),
  );
const MILLION = Array.from({ length: 1_000_000 }, (_, index) => index);
const gb18030 = (hex: string) => Buffer.from(hex, 'hex');

describeOnBothDatabases('a file that somebody brings', (kind) => {
  let desk: ImportDesk;
  beforeAll(async () => void (desk = await openImportDesk(kind)));
  afterAll(() => desk.close());
  beforeEach(() => desk.library.database.write((tx) => tx.run('DELETE FROM lib_member')));

  const joined = async () => {
    const rows = await desk.library.database.read<{ name: string; joined_on: string | null }>(
      'SELECT name, joined_on FROM lib_member ORDER BY name',
    );
    return rows.map(({ name, joined_on }) => [name, joined_on]);
  };
  const issues = async (job: ImportJob) =>
    (await desk.rows(job, 'error')).map(({ row: line, issues: found }) => [
      line,
      ...found.map(({ field, column, id }) => `${field} ${column} ${id}`),
    ]);

  /** The file with what is wrong with it, as it is downloaded. */
  async function annotated(job: ImportJob, only: 'errors' | 'all'): Promise<excel.Worksheet> {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    await annotatedWorkbook(desk.imports.context, job, only, sink);
    const book = new excel.Workbook();
    await book.xlsx.load(Buffer.concat(chunks) as unknown as ArrayBuffer);
    return book.worksheets[0]!;
  }
  const shown = (sheet: excel.Worksheet) =>
    sheet
      .getRows(1, sheet.rowCount)!
      .map((line) => Array.from({ length: sheet.columnCount }, (_, index) => String(line.getCell(index + 1).value ?? '')));

  it('in either system of days, or with days as text, gives the same days', async () => {
    const titles = row(text('姓名'), text('入会'));
    // 77068: 2111-01-01.
    const first = workbook([
      titles,
      row(text('甲'), number('77068', 1)),
      row(text('乙'), text('2111-01-01')),
      row(text('丙'), text('2111/1/1')),
    ]);
    const second = workbook([titles, row(text('丁'), number('75606', 1))], 'date1904="1"');
    for (const file of [first, second]) expect((await desk.run(await desk.bring(file))).counts.failed).toBe(0);
    expect(new Set((await joined()).map(([, day]) => day))).toEqual(new Set(['2111-01-01']));
    expect(await joined()).toHaveLength(4);
  });

  it('with numbers in scientific notation says that their digits are lost', async () => {
    const lines = ['姓名,手机,身份证号,押金,备注', '甲,1.38E+10,,,', '乙,,1.10105E+17,,', '丙,,,1.5E+07,', '丁,,,,1.38E+10'];
    const done = await desk.run(await desk.bring(lines.join('\n'), { plan: { mode: 'insert' } }));
    expect(await issues(done)).toEqual([
      [2, 'mobile 1 lossy_number'],
      [3, 'idNo 2 lossy_number'],
      [4, 'deposit 3 lossy_number'],
    ]);
    expect(await desk.names()).toEqual(['丁']);
  });

  it('with numbers that lost digits, errors of formulas and impossible days is answered cell by cell', async () => {
    const file = workbook([
      row(text('姓名'), text('身份证号'), text('押金'), text('入会')),
      row(text('甲'), number('110105194912310030')),
      row(text('乙'), '<c/>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      row(text('丙'), '<c/>', '<c><f>1+1</f><v>2</v></c>', number('45617', 1)),
      row(text('丁'), '<c/>', '<c/>', number('9999999', 1)),
    ]);
    const done = await desk.run(await desk.bring(file));
    expect(await issues(done)).toEqual([
      [2, 'idNo 1 lossy_number'],
      [3, 'deposit 2 cell_error'],
      [5, 'joinedOn 3 cell_error'],
    ]);
    expect(await joined()).toEqual([['丙', '2024-11-21']]);

    const sheet = await annotated(done, 'errors');
    const lines = shown(sheet);
    expect(lines.map((line) => line[0])).toEqual(['姓名', '甲', '乙', '丁']);
    expect(lines[0]?.at(-1)).toBe('校验结果');
    expect(lines[1]?.at(-1)).toContain('超过 15 位');
    const wrong = sheet.getCell(2, 2);
    expect(JSON.stringify(wrong.note)).toContain('超过 15 位');
    expect(wrong.fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(sheet.getCell(2, 1).note).toBeUndefined();
    const all = shown(await annotated(done, 'all'));
    expect(all.map((line) => line.at(-1))).toEqual([
      '校验结果',
      expect.any(String),
      expect.any(String),
      '通过',
      expect.any(String),
    ]);
  });

  it('can be mended in the annotated workbook and brought again', async () => {
    const done = await desk.run(await desk.bring('姓名,手机\n甲,13800000001\n乙,123'));
    const sheet = await annotated(done, 'errors');
    sheet.getCell(2, 2).value = '13800000002';
    const again = await desk.bring(Buffer.from(await sheet.workbook.xlsx.writeBuffer()));
    expect(again.plan?.columns.map(({ field }) => field)).toEqual(['name', 'mobile']);
    expect((await desk.run(again)).counts).toMatchObject({ inserted: 1, failed: 0 });
  });

  it.each([
    ['a line above the titles', [row(text('2026 年会员名册'))]],
    ['titles of groups above them', [row(text('基本'), '<c/>', text('其他'))]],
    ['both', [row(text('会员名册')), row(text('基本'), '<c/>', text('其他'))]],
  ])('with %s, in merged cells, is read by the titles that name fields', async (_, above) => {
    const file = workbook([
      ...above,
      row(text('姓名'), text('入会'), text('备注')),
      row(text('甲'), number('45617', 1), text('好')),
    ]);
    const job = await desk.bring(file);
    expect([job.plan?.headerRow, job.plan?.columns.map(({ field }) => field)]).toEqual([
      above.length + 1,
      ['name', 'joinedOn', 'note'],
    ]);
    expect((await desk.run(job)).counts).toMatchObject({ processed: 1, inserted: 1 });
  });

  it('with blank rows at its end has only the others', async () => {
    const blanks = Array.from({ length: 40 }, () => row(text(' '), '<c/>', text('　')));
    const job = await desk.run(await desk.bring(workbook([row(text('姓名')), row(text('甲')), ...blanks])));
    expect(job.counts).toMatchObject({ processed: 1, inserted: 1, failed: 0 });
  });

  it('in the encoding of Chinese Windows is read as it was meant', async () => {
    // 姓名,备注\n张三,杭州
    await desk.run(await desk.bring(gb18030('d0d5c3fb2cb1b8d7a20ad5c5c8fd2cbabcd6dd')));
    expect(await desk.names()).toEqual(['张三']);
  });

  it.each([
    ['is no text in any encoding', 'unknown_file', Buffer.from('\ufeff姓名\n甲', 'utf16le').swap16()],
    ['is a broken archive', 'damaged_file', workbook([row(text('姓名'))]).subarray(0, 200)],
    [
      'is a bomb',
      'too_large_unpacked',
      zipFile({ ...workbookXml({ sheets: [{ name: 'x', rows: '' }] }), 'a.bin': Buffer.alloc(60_000_000) }),
    ],
    ['has a million columns', 'too_many_columns', workbook([row(MILLION.map((n) => number(`${(n * 7919) % 99_991}`)).join(''))])],
    ['has a million columns of text', 'damaged_text', '姓名,'.repeat(1_000_000)],
  ])('that %s is refused as a whole, and nothing of it is kept', async (_, id, content) => {
    const before = (await desk.library.database.read('SELECT id FROM import_jobs')).length;
    await expect(desk.bring(content)).rejects.toMatchObject({ status: 422, id });
    expect(await desk.library.database.read('SELECT id FROM import_jobs')).toHaveLength(before);
  });

  it('of more than 50 MB is refused while it arrives', async () => {
    const type = 'multipart/form-data; boundary=b';
    const parts = function* () {
      yield Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
      const piece = Buffer.alloc(1024 * 1024, 'a');
      for (let sent = 0; sent <= MOST_FILE_BYTES; sent += piece.length) yield piece;
      yield Buffer.from('\r\n--b--\r\n');
    };
    const req = Object.assign(Readable.from(parts(), { objectMode: false }), { headers: { 'content-type': type } });
    const ctx = { is: () => 'multipart/form-data', req } as unknown as Context;
    const upload = { entity: entityNamed(desk.library.context, 'lib:member'), locale: 'zh', key: undefined } as const;
    await expect(uploadImport(desk.imports.context, desk.director, ctx, upload)).rejects.toMatchObject({
      status: 413,
      id: 'too_large',
    });
  });
});

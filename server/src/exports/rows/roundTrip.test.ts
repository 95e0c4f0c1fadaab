import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import excel from 'exceljs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileStore } from '../../files/fileStore.js';
import { annotatedWorkbook } from '../../imports/files/annotatedWorkbook.js';
import { importTemplate } from '../../imports/files/importTemplate.js';
import { openImportDesk, type ImportDesk } from '../../imports/testing/importDesk.js';
import { entityNamed } from '../../records/access/plansOf.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { orderPlugin } from '../../testing/library/orderPlugin.js';
import type { ExportsContext } from '../exportsContext.js';
import { orderExport } from '../orderExport.js';

type Cells = readonly (string | number | null)[];
type Sheets = Readonly<Record<string, readonly Cells[]>>;

async function fileOf(sheets: Sheets): Promise<Buffer> {
  const workbook = new excel.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((cells) => [...cells]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function sheetsIn(file: Buffer): Promise<Sheets> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet
        .getSheetValues()
        .slice(1)
        .map((row) => ((row ?? []) as unknown[]).slice(1).map((cell) => (cell ?? null) as string)),
    ]),
  );
}

describeOnBothDatabases('rows of tables in workbooks', (kind) => {
  let desk: ImportDesk;
  let context: ExportsContext;
  beforeAll(async () => {
    desk = await openImportDesk(kind, { entity: 'lib:order', plugins: [orderPlugin], roles: ['storekeeper', 'director'] });
    context = {
      records: desk.library.context,
      store: createFileStore(mkdtempSync(join(tmpdir(), 'vermilion-exports-'))),
      log: pino({ level: 'silent' }),
      brief: () => ({ id: '', name: '林知远', department: null, active: true }),
      actorOf: () => desk.director,
      submit: () => Promise.reject(new Error('Expected no request here, but one was submitted.')),
      announce: () => undefined,
    };
  });
  afterAll(() => desk.close());

  const entity = () => entityNamed(desk.library.context, 'lib:order');
  const orders = async () =>
    (await desk.library.call(desk.director, 'GET', '/records/lib:order', { query: { sort: 'name' } })).body.items;
  const errors = async (job: Awaited<ReturnType<ImportDesk['bring']>>) =>
    (await desk.rows(job, 'error')).map(({ row, issues }) => [row, ...issues.map(({ id, message }) => `${id} ${message.zh}`)]);
  async function exported(): Promise<Buffer> {
    const id = await orderExport(context, desk.director, {
      entity: entity(),
      format: 'xlsx',
      query: { sort: 'name' },
      locale: 'zh',
      ip: '::1',
    });
    return readFileSync(context.store.path(id));
  }

  const GOOD: Sheets = {
    订单: [
      ['行号', '名称'],
      [1, '首批'],
      [2, '次批'],
    ],
    明细: [
      ['行号', '书名', '书号', '数量', '单价', '预订读者'],
      [2, '诗经', 'b-1', 3, 12.5, '乙'],
      [1, '红楼梦', 'a-1', 2, '30.10', '乙'],
      [1, '史记', null, 1, '￥99', null],
    ],
  };
  async function goodOnes() {
    await desk.library.call(desk.director, 'POST', '/records/lib:member', { body: { fields: { name: '乙' } } });
    const job = await desk.bring(await fileOf(GOOD), { plan: { mode: 'insert', match: [] } });
    expect(job.plan?.tables).toMatchObject([{ field: 'lines', sheet: 1, headerRow: 1 }]);
    const done = await desk.run(job);
    expect(await errors(done)).toEqual([]);
    expect(done).toMatchObject({ state: 'done', counts: { inserted: 2 } });
  }

  it('become the rows of their records, in order', async () => {
    await goodOnes();
    const [second, first] = (await orders())
      .map((order: any) => order.fields)
      .sort((a: any, b: any) => (a.total < b.total ? 1 : -1));
    expect([first, second].map(({ name, total }) => [name, total]).sort()).toEqual([
      ['次批', '37.50'],
      ['首批', '159.20'],
    ]);
    const whole = [first, second].find(({ name }) => name === '首批');
    expect(whole.lines).toMatchObject([
      { title: '红楼梦', isbn: 'a-1', count: 2, price: '30.10', amount: '60.20' },
      { title: '史记', count: 1, price: '99.00' },
    ]);
  });

  it('are refused by sheet and row, and the workbook of errors can be mended', async () => {
    const bad: Sheets = {
      订单: [
        ['行号', '名称'],
        [1, '甲单'],
        [2, '乙单'],
        [2, '丙单'],
        [3, '丁单'],
      ],
      明细: [
        ['行号', '书名', '数量', '单价'],
        [1, '甲书', '两本', 1],
        [2, '乙书', 0, 1],
        [3, '丁书', 1, 1],
        [9, '无主', 1, 1],
        [null, '无号', 1, 1],
      ],
    };
    const job = await desk.bring(await fileOf(bad), { plan: { mode: 'insert', match: [] } });
    const checked = await desk.command(job, 'check');
    const found = await errors(checked);
    expect(found).toEqual([
      [2, 'type “明细”第 2 行“数量”：应为整数'],
      [3, expect.stringMatching(/^range “明细”第 3 行“数量”：/)],
      [4, 'duplicate_line 与第 3 行的行号相同。', expect.stringMatching(/^range “明细”第 3 行“数量”：/)],
      [1_000_005, 'unknown_line 工作表“明细”第 5 行：主表中没有行号 9。'],
      [1_000_006, 'unknown_line 工作表“明细”第 6 行：没有填写行号。'],
    ]);
    const sink = new PassThrough();
    const written = buffer(sink);
    await annotatedWorkbook(desk.imports.context, checked, 'errors', sink);
    const sheets = await sheetsIn(await written);
    expect(sheets['订单']?.map((cells) => cells[1])).toEqual(['名称', '甲单', '乙单', '丙单']);
    expect(sheets['明细']?.map((cells) => cells[1])).toEqual(['书名', '甲书', '乙书', '无主', '无号']);
  });

  it('that a file has no sheet for stay as they are', async () => {
    const { 订单: main } = await sheetsIn(await exported());
    const done = await desk.run(await desk.bring(await fileOf({ 订单: main! })));
    expect(done.plan?.tables).toBeUndefined();
    expect(done.counts).toMatchObject({ unchanged: 2 });
  });

  it('have a sheet of their own in the template', async () => {
    const sheets = await sheetsIn(await importTemplate(desk.library.context, desk.director, entity(), 'zh'));
    expect(Object.keys(sheets)).toEqual(['订单', '明细', '填写说明', '字典']);
    expect(sheets['订单']?.[0]).toEqual(['行号', '名称*']);
    expect(sheets['明细']?.[0]).toEqual(['行号*', '书名*', '书号', '数量*', '单价*', '预订读者']);
    const guide = sheets['填写说明']?.map(([title]) => title);
    expect(guide).toEqual(expect.arrayContaining(['行号', '名称', '明细 · 行号', '明细 · 书名']));
  });

  it('come back from an export and change nothing, or just what was changed', async () => {
    const file = await exported();
    const sheets = await sheetsIn(file);
    expect(Object.keys(sheets)).toEqual(['订单', '明细']);
    expect(sheets['明细']?.[1]?.slice(0, 4)).toEqual(['行号', '书名', '书号', '数量']);
    expect(sheets['明细']).toHaveLength(2 + 3);

    const unchanged = await desk.command(await desk.bring(file), 'check');
    expect(await errors(unchanged)).toEqual([]);
    expect(unchanged.counts).toMatchObject({ processed: 2, unchanged: 2, updated: 0 });

    const changed = Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        name,
        rows.map((cells) => cells.map((cell) => (cell === '诗经' ? '楚辞' : cell))),
      ]),
    );
    const done = await desk.run(await desk.bring(await fileOf(changed)));
    expect(await errors(done)).toEqual([]);
    expect(done.counts).toMatchObject({ unchanged: 1, updated: 1 });
    expect(JSON.stringify(await orders())).toContain('楚辞');
  });
});

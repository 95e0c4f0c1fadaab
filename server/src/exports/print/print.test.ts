import { afterAll, beforeAll, expect, it } from 'vitest';
import { entityNamed } from '../../records/access/plansOf.js';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { listExports } from '../listExports.js';
import { openExportDesk, type ExportDesk } from '../testing/exportDesk.js';
import { printList } from './printList.js';
import { printRecord } from './printRecord.js';

const keeper = libraryActor(1, 'storekeeper', 'director');

describeOnBothDatabases('what is printed', (kind) => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk(kind);
  });
  afterAll(() => desk.close());

  const entity = (name: string) => entityNamed(desk.library.context, `lib:${name}`);
  const common = { locale: 'zh', ip: '::1' } as const;
  const create = async (name: string, fields: object) =>
    (await desk.library.call(keeper, 'POST', `/records/lib:${name}`, { body: { fields } })).body.id as string;

  it('is a record with the rows of its tables, marked with who prints it, and noted', async () => {
    const reader = await create('member', { name: '乙' });
    const lines = [
      { title: '红楼梦', count: 2, price: '30.10', reader },
      { title: '史记', count: 1, price: '99.00' },
    ];
    const recordId = await create('order', { name: '首批', lines });
    const printed = await printRecord(desk.context, keeper, { entity: entity('order'), recordId, ...common });
    expect(printed).toMatchObject({ title: '首批', watermark: '程予安 2026-11-18 10:00' });
    expect(printed.facts).toEqual(expect.arrayContaining([{ label: '合计', text: '159.20' }]));
    expect(printed.tables).toEqual([
      {
        title: '明细',
        columns: ['书名', '书号', '数量', '单价', '金额', '预订读者'],
        rows: [
          ['红楼梦', '', '2', '30.10', '60.20', '乙'],
          ['史记', '', '1', '99.00', '99.00', ''],
        ],
      },
    ]);
    const [entry] = (await listExports(desk.library.database, keeper, { limit: 1 })).items;
    expect(entry).toMatchObject({ id: printed.id, format: 'html', rows: 1, fileUntil: null, query: { record: recordId } });
    const audit = await desk.library.database.read<{ action: string }>('SELECT action FROM audit_log WHERE subject_id = ?', [
      printed.id,
    ]);
    expect(audit).toEqual([{ action: 'export.printed' }]);
  });

  it('is masked by the rights of its reader, and of a list as an export is', async () => {
    const recordId = await create('member', { name: '丙', mobile: '13800000009', note: '口头' });
    const auditor = libraryActor(2, 'auditor');
    const one = await printRecord(desk.context, auditor, { entity: entity('member'), recordId, ...common });
    expect(one.facts).toEqual(expect.arrayContaining([{ label: '手机', text: '138****0009' }]));
    expect(one.facts.map(({ label }) => label)).not.toContain('备注');
    const own = await printRecord(desk.context, keeper, { entity: entity('member'), recordId, ...common });
    expect(own.facts).toEqual(expect.arrayContaining([{ label: '手机', text: '13800000009' }]));
    const filter = { all: [{ field: 'name', op: 'eq', value: '丙' } as const] };
    const list = { entity: entity('member'), query: { filter }, columns: ['name', 'mobile'], ...common };
    expect((await printList(desk.context, keeper, list)).tables).toEqual([
      { title: null, columns: ['姓名', '手机'], rows: [['丙', '138****0009']] },
    ]);
  });

  it('needs the right, and keeps to the limits', async () => {
    const recordId = await create('member', { name: '丁' });
    const order = { entity: entity('member'), recordId, ...common };
    await expect(printRecord(desk.context, libraryActor(2, 'librarian'), order)).rejects.toMatchObject({ status: 403 });
    await expect(printList(desk.context, libraryActor(2, 'librarian'), { ...order, query: {} })).rejects.toMatchObject({
      status: 403,
    });
    await expect(printRecord(desk.context, keeper, { ...order, recordId: '0'.repeat(26) })).rejects.toMatchObject({
      status: 404,
    });
    // Two rows at once, four a day.
    const limited = libraryActor(4, 'auditor');
    await expect(printList(desk.context, limited, { ...order, query: {} })).rejects.toMatchObject({ id: 'too_many_rows' });
    for (let count = 0; count < 4; count++) await printRecord(desk.context, limited, order);
    await expect(printRecord(desk.context, limited, order)).rejects.toMatchObject({ id: 'export_quota' });
    await desk.fill(1_100);
    await expect(printList(desk.context, desk.archivist, { ...order, query: {} })).rejects.toMatchObject({ id: 'too_many_rows' });
  });
});

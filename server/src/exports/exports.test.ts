import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileStore } from '../files/fileStore.js';
import type { Actor } from '../http/actor.js';
import { openImportDesk, type ImportDesk } from '../imports/testing/importDesk.js';
import { entityNamed } from '../records/access/plansOf.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { readTable } from '../workbooks/testing/readTable.js';
import type { ExportOrder } from './exportOrder.js';
import type { ExportsContext } from './exportsContext.js';
import { listExports, ownExport } from './listExports.js';
import { orderExport } from './orderExport.js';

const HOSTILE = '=cmd|"/c calc"!A1';

describeOnBothDatabases('an export', (kind) => {
  let desk: ImportDesk;
  let context: ExportsContext;
  beforeAll(async () => {
    desk = await openImportDesk(kind);
    context = {
      records: desk.library.context,
      store: createFileStore(mkdtempSync(join(tmpdir(), 'vermilion-exports-'))),
      brief: () => ({ id: '', name: '林知远', department: null, active: true }),
      log: pino({ level: 'silent' }),
      actorOf: () => desk.director,
      submit: () => Promise.reject(new Error('Expected no request here, but one was submitted.')),
      announce: () => undefined,
    };
    const create = (fields: object) => desk.library.call(desk.director, 'POST', '/records/lib:member', { body: { fields } });
    const { body } = await create({
      name: '甲',
      mobile: '13800000001',
      idNo: '11010519491231002X',
      deposit: '1234.50',
      status: 'vip',
      topics: ['科幻', '历史'],
      joinedOn: '2026-01-05',
      seenAt: Date.UTC(2026, 10, 1, 3, 4, 5, 678),
      note: HOSTILE,
    });
    await create({ name: '乙', sponsor: body.id, deposit: '9007199254740993.25', active: false, note: '"引号"\n换行 𠮷' });
  });
  afterAll(() => desk.close());

  async function make(order: Partial<ExportOrder> = {}, by: Actor = desk.director) {
    const entity = entityNamed(desk.library.context, 'lib:member');
    const id = await orderExport(context, by, { entity, format: 'xlsx', query: {}, locale: 'zh', ip: '::1', ...order });
    return { id, path: context.store.path(id) };
  }

  it('holds what the list shows, marked with who made it, and is noted with its checksum', async () => {
    const { id, path } = await make({ columns: ['name', 'deposit', 'status', 'joinedOn', 'note'], query: { sort: 'createdAt' } });
    const { rows } = await readTable(path);
    expect(rows[0]?.cells[0]).toMatch(/^林知远 2026-11-18 10:00/);
    expect(rows.slice(1).map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['姓名', '押金', '状态', '入会', '备注'],
      ['甲', '1234.5', '贵宾', '2026-01-05', `'${HOSTILE}`],
      ['乙', '9,007,199,254,740,993.25', '正常', '', '"引号"\n换行 𠮷'],
    ]);
    const made = await ownExport(desk.library.database, desk.director, id);
    expect(made).toMatchObject({ rows: 2, ip: '::1', query: { sort: 'createdAt' }, columns: expect.arrayContaining(['押金']) });
    expect(made).toMatchObject({ rows: 2, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') });
    expect((await listExports(desk.library.database, desk.director, { limit: 10 })).items[0]?.id).toBe(id);
    await expect(ownExport(desk.library.database, libraryActor(2, 'director'), id)).rejects.toMatchObject({ status: 404 });
    const audit = await desk.library.database.read<{ detail: string }>(
      "SELECT detail FROM audit_log WHERE action = 'export.made'",
    );
    expect(JSON.parse(audit.at(-1)!.detail)).toMatchObject({ rows: 2, sha256: made.sha256 });
  });

  it('filters as the list does', async () => {
    const filter = { all: [{ field: 'status', op: 'eq', value: 'vip' } as const] };
    const { rows } = await readTable((await make({ format: 'csv', query: { filter } })).path);
    expect(rows[0]?.cells[0]).toMatch(/^林知远 2026-11-18 10:00/);
    expect(rows).toHaveLength(3);
  });

  it.each(['xlsx', 'csv'] as const)('comes back as %s and changes nothing', async (format) => {
    const { path } = await make({ format, plain: true }, { ...desk.director, functions: ['export.plain'] });
    const job = await desk.bring(readFileSync(path));
    expect(job.plan?.match[0]).toEqual(['$id']);
    const done = await desk.command(job, 'check');
    expect(await desk.rows(done, 'error')).toEqual([]);
    expect(done.counts).toMatchObject({ processed: 2, unchanged: 2, updated: 0, inserted: 0 });
  });

  it('shows masked what its maker may not read, and refuses columns that he may not see', async () => {
    const clerk: Actor = libraryActor(2, 'auditor');
    const { path } = await make({ format: 'csv', columns: ['name', 'mobile', 'idNo'], query: { sort: 'createdAt' } }, clerk);
    const { rows } = await readTable(path);
    expect(rows[2]?.cells.slice(0, 3)).toEqual(['甲', '138****0001', '110***********002X']);
    await expect(make({ columns: ['note'] }, clerk)).rejects.toMatchObject({ issues: [{ id: 'unknown_field' }] });
    await expect(make({}, libraryActor(2, 'librarian'))).rejects.toMatchObject({ status: 403 });
  });

  it('keeps to the limits of the role, and leaves nothing of what is refused', async () => {
    const limited = libraryActor(3, 'auditor');
    await expect(make({}, libraryActor(3, 'registrar'))).rejects.toMatchObject({ id: 'too_many_rows' });
    await make({ format: 'csv' }, limited);
    await make({ format: 'csv' }, limited);
    await expect(make({ format: 'csv' }, limited)).rejects.toMatchObject({ id: 'export_quota' });
    // Four rows a day, two in each file.
    const hurried = libraryActor(4, 'auditor');
    const made = await Promise.allSettled(Array.from({ length: 5 }, () => make({ format: 'csv' }, hurried)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await listExports(desk.library.database, hurried, { limit: 10 })).items).toHaveLength(2);
  });
});

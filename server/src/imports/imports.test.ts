import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor } from '../testing/library/libraryWorld.js';
import { openImportDesk, type ImportDesk } from './testing/importDesk.js';

const PHONES = ['13800000001', '13800000002', '13800000003'];
const text = (zh: string) => ({ zh, en: zh });
const table = (...rows: string[]) => ['姓名,手机,押金,状态,入会,身份证号,备注', ...rows].join('\n');

describeOnBothDatabases('an import', (kind) => {
  let desk: ImportDesk;
  beforeAll(async () => void (desk = await openImportDesk(kind)));
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.library.database.write((tx) => tx.run('DELETE FROM lib_member'));
    await desk.library.database.write((tx) => tx.run('DELETE FROM import_habits'));
  });
  const counts = async (content: string, plan = {}) => (await desk.run(await desk.bring(content, { plan }))).counts;
  const member = async (name: string) =>
    (await desk.library.call(desk.director, 'GET', '/records/lib:member', { query: { q: name } })).body.items[0];

  it('finds the columns by their titles, and makes records of the rows', async () => {
    const job = await desk.bring(table(`甲,${PHONES[0]},"￥1,234.50", ＶＩＰ ,2026/1/5,,第一`, `乙,${PHONES[1]},,,,,"第\n二"`));
    expect(job.plan?.columns.map(({ field }) => field)).toEqual([
      'name',
      'mobile',
      'deposit',
      'status',
      'joinedOn',
      'idNo',
      'note',
    ]);
    const checked = await desk.command(job, 'check');
    expect([checked.state, checked.totalRows, checked.counts.inserted]).toEqual(['checked', 2, 2]);
    expect(await desk.names()).toEqual([]);
    const done = await desk.command(checked, 'run');
    expect([done.state, done.counts]).toEqual([
      'done',
      { processed: 2, inserted: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0, warned: 0 },
    ]);
    const first = await member('甲');
    expect(first.fields).toMatchObject({
      deposit: '1234.50',
      status: 'vip',
      joinedOn: '2026-01-05',
      points: 0,
      total: '1234.50',
    });
    expect(first.no).toMatch(/^M202\d{3}HQ\d{3}$/);
    expect(first.owner.id).toBe(desk.director.personId);
    const history = await desk.library.call(desk.director, 'GET', `/records/lib:member/${first.id}/history`);
    expect(history.body.items).toMatchObject([{ action: 'created' }]);
  });

  it('brings the past of new records along for whoever may: whose they are and since when', async () => {
    const id = libraryActor(3).personId;
    const person = { id, employee_no: 'H3', name: '顾明谦', search: '', username: 'gumingqian', created_at: 1 };
    await desk.library.database.write((tx) => tx.insert('people', [person]));
    const content = ['姓名,负责人,创建时间', '甲,顾明谦,2024-03-05 09:30', '乙,,2023/1/2', '丙,查无此人,', '丁,,2999-01-01'].join(
      '\n',
    );
    const historian = { ...desk.director, functions: ['import.history'] };
    const job = await desk.bring(content, { by: historian });
    expect(job.plan?.columns.map(({ field }) => field)).toEqual(['name', '$owner', '$createdAt']);
    const done = await desk.run(job);
    expect(done.counts).toMatchObject({ inserted: 2, failed: 2 });
    const failed = (await desk.rows(done, 'error')).map(({ row, issues }) => [row, issues[0]!.id, issues[0]!.column]);
    expect(failed).toEqual([
      [4, 'unknown_value', 1],
      [5, 'in_future', 2],
    ]);
    expect(await member('甲')).toMatchObject({ owner: { name: '顾明谦' }, createdAt: Date.UTC(2024, 2, 5, 1, 30) });
    expect((await member('甲')).no).toMatch(/DK\d{3}$/);
    expect(await member('乙')).toMatchObject({ owner: { id: historian.personId }, createdAt: Date.UTC(2023, 0, 1, 16) });
    const plain = await desk.bring(content, { by: desk.director });
    expect(plain.plan?.columns.map(({ field }) => field)).toEqual(['name']);
    await expect(desk.bring(content, { by: desk.director, plan: { columns: job.plan!.columns } })).rejects.toMatchObject({
      issues: [{ id: 'not_writable' }, { id: 'not_writable' }],
    });
  });

  it('names each mistake by row, column and rule, and never stores a row that has one', async () => {
    const job = await desk.bring(
      table(
        `,${PHONES[0]},,,,,缺姓名`,
        '乙,12345678901,,,,,坏手机',
        '丙,,,未知状态,,,坏字典',
        '丁,,,,2026-02-30,,坏日期',
        `${'戊'.repeat(41)},,,,,,太长`,
        '己,,,,,110105194912310021,坏校验码',
        `庚,${PHONES[1]},,,,,第一次`,
        `辛,${PHONES[1]},,,,,重复`,
        '壬,,50,贵宾,,,违反规则',
        '癸,,,,,,好',
      ),
    );
    const done = await desk.run(job);
    expect(done.counts).toMatchObject({ processed: 10, inserted: 2, failed: 8 });
    const errors = await desk.rows(done, 'error');
    expect(errors.map(({ row, issues }) => [row, ...issues.map(({ field, column, id }) => `${field} ${column} ${id}`)])).toEqual([
      [2, 'name 0 required'],
      [3, 'mobile 1 format'],
      [4, 'status 3 unknown_value'],
      [5, 'joinedOn 4 format'],
      [6, 'name 0 length'],
      [7, 'idNo 5 check_digit'],
      [9, 'null null duplicate_in_file'],
      [10, 'deposit 2 rule'],
    ]);
    expect(errors.find(({ row }) => row === 9)?.issues[0]?.message.zh).toContain('第 8 行');
    expect(await desk.names()).toEqual(['庚', '癸']);
    expect(done.unknown).toEqual({ status: [{ text: '未知状态', count: 1, rows: [4] }] });
  });

  it('learns what an unknown word means, also that its rows are not wanted', async () => {
    const content = table('甲,,,老客户,,,', '乙,,,作废,,,', '丙,,,正常,,,');
    const job = await desk.bring(content, { plan: { words: { status: { 老客户: 'closed', 作废: null } } } });
    expect((await desk.run(job)).counts).toMatchObject({ inserted: 2, skipped: 1, failed: 0 });
    expect((await member('甲')).fields.status).toBe('closed');
    const next = await desk.bring(content);
    expect(next.plan?.words).toEqual({ status: { 老客户: 'closed', 作废: null } });
  });

  it('proposes the mode of its template only where the file can find records', async () => {
    const template = { entity: 'lib:member', title: text('读者'), columns: [{ field: 'name' }], match: [['mobile']] };
    const modeOf = async (mode: 'skipDuplicates' | 'update', content: string) => {
      const plugin = { ...libraryPlugin, importTemplates: { members: { ...template, mode } } };
      const other = await openImportDesk('sqlite', { plugins: [plugin] });
      const { plan } = await other.bring(content);
      await other.close();
      return plan?.mode;
    };
    expect(await modeOf('skipDuplicates', table('甲'))).toBe('skipDuplicates');
    expect(await modeOf('skipDuplicates', '姓名\n甲')).toBe('insert');
    expect(await modeOf('update', '姓名\n甲')).toBe('update');
  });

  it.each([
    ['insert', { inserted: 1, failed: 1 }],
    ['update', { updated: 1, failed: 1 }],
    ['upsert', { inserted: 1, updated: 1, failed: 0 }],
    ['skipDuplicates', { inserted: 1, skipped: 1, failed: 0 }],
  ] as const)('in mode %s does with known and new records what it says', async (mode, expected) => {
    await counts(table(`甲,${PHONES[0]},1,,,,旧`));
    expect(await counts(table(`甲,${PHONES[0]},2,,,,新`, `乙,${PHONES[1]},3,,,,新`), { mode })).toMatchObject(expected);
    const isChanged = mode === 'update' || mode === 'upsert';
    expect((await member('甲')).fields).toMatchObject({ deposit: isChanged ? '2.00' : '1.00', note: isChanged ? '新' : '旧' });
  });

  it('leaves what an empty cell stands for alone, or empties it, as planned', async () => {
    await counts(table(`甲,${PHONES[0]},5,,,,备注`));
    const job = await desk.bring(table(`甲,${PHONES[0]},,,,,`));
    const columns = job.plan!.columns.map((column) =>
      column.field === 'note' ? { ...column, empty: 'clear' as const } : column,
    );
    expect(await counts(table(`甲,${PHONES[0]},,,,,`), { columns, mode: 'update' })).toMatchObject({ updated: 1 });
    expect((await member('甲')).fields).toMatchObject({ deposit: '5.00', note: null });
  });

  it('gives numbers their lost leading zeros back only in columns where that is confirmed', async () => {
    const content = '姓名,来源,馆员\n甲,123,\n乙,0045678,\n丙,A7,';
    const sources = async () => {
      const rows = await desk.library.database.read<{ source: string }>('SELECT source FROM lib_member ORDER BY source');
      return rows.map(({ source }) => source);
    };
    const job = await desk.bring(content, { plan: { mode: 'insert' } });
    const columns = job.plan!.columns.map((column) => (column.field === 'source' ? { ...column, padTo: 6 } : column));
    await desk.run(job);
    expect(await sources()).toEqual(['0045678', '123', 'A7']);
    await desk.library.database.write((tx) => tx.run('DELETE FROM lib_member'));
    await desk.run(await desk.bring(content, { plan: { mode: 'insert', columns } }));
    expect(await sources()).toEqual(['000123', '0045678', 'A7']);
    expect((await desk.bring(content)).plan!.columns.filter(({ padTo }) => padTo !== undefined)).toEqual([]);
  });

  it('says when several records match, and when none does', async () => {
    await counts(table('甲,,,,,,一', '甲,,,,,,二'));
    const job = await desk.bring(table('甲,,,,,,三', '乙,,,,,,四'), { plan: { mode: 'update', match: [['name']] } });
    const done = await desk.command(job, 'check');
    expect((await desk.rows(done, 'error')).map(({ issues }) => issues[0]?.id)).toEqual(['several_matches', 'no_match']);
  });

  it('finds people, departments and records by what they are called', async () => {
    await desk.library.database.write((tx) => tx.run('DELETE FROM people'));
    const person = (id: string, no: string, name: string) => ({
      id,
      employee_no: no,
      name,
      search: '',
      username: no.toLowerCase(),
      created_at: 0,
    });
    await desk.library.database.write((tx) =>
      tx.insert('people', [
        person('0'.repeat(24) + '02', 'E2', '程予安'),
        person('0'.repeat(24) + '03', 'E3', '顾明谦'),
        person('0'.repeat(24) + '04', 'E4', '顾明谦'),
      ]),
    );
    await counts('姓名\n介绍人甲');
    const job = await desk.run(
      await desk.bring('姓名,介绍人,馆员\n乙,介绍人甲,程予安\n丙,没有此人,E3\n丁,,顾明谦', { plan: { mode: 'insert' } }),
    );
    expect(job.counts).toMatchObject({ inserted: 1, failed: 2 });
    expect((await member('乙')).labels).toMatchObject({ sponsor: '介绍人甲', contactPerson: '程予安' });
    expect((await desk.rows(job, 'error')).map(({ issues }) => issues.map(({ id, column }) => `${id} ${column}`))).toEqual([
      ['unknown_value 1'],
      ['ambiguous_value 2'],
    ]);
  });

  it('stores the other rows when the database refuses one that nobody could foresee', async () => {
    const content = table(`甲,${PHONES[0]},,,,,`, `乙,${PHONES[1]},,,,,`, `丙,${PHONES[2]},,,,,`);
    const job = await desk.command(await desk.bring(content, { plan: { mode: 'insert' } }), 'check');
    const { database, context } = desk.library;
    // Somebody else is faster: between the check of a batch and its storing.
    const original = database.write;
    let isFirst = true;
    (database as { write: typeof database.write }).write = async (work, options) => {
      if (isFirst) {
        isFirst = false;
        const created = await desk.library.call(desk.director, 'POST', '/records/lib:member', {
          body: { fields: { name: '抢先', mobile: PHONES[1] } },
        });
        expect(created.status).toBe(201);
      }
      return original(work, options);
    };
    try {
      expect(context.database).toBe(database);
      const done = await desk.command(job, 'run');
      expect(done.counts).toMatchObject({ inserted: 2, failed: 1 });
      expect(await desk.names()).toEqual(['丙', '抢先', '甲']);
    } finally {
      (database as { write: typeof database.write }).write = original;
    }
  });

  it('stores all or nothing if so planned', async () => {
    const plan = { policy: 'allOrNothing' } as const;
    expect(await counts(table('甲,,,,,,', '乙,1,,,,,'), plan)).toMatchObject({ inserted: 0, skipped: 1, failed: 1 });
    expect(await desk.names()).toEqual([]);
    expect(await counts(table('甲,,,,,,', '乙,,,,,,'), plan)).toMatchObject({ inserted: 2, failed: 0 });
  });

  it('tries the failed rows again, and only these', async () => {
    const job = await desk.run(await desk.bring('姓名,介绍人\n甲,师父\n乙,', { plan: { mode: 'insert' } }));
    expect(job.counts).toMatchObject({ inserted: 1, failed: 1 });
    await desk.library.call(desk.director, 'POST', '/records/lib:member', { body: { fields: { name: '师父' } } });
    const again = await desk.command(job, 'retry');
    expect(again.counts).toMatchObject({ processed: 2, inserted: 2, failed: 0 });
    expect(await desk.names()).toHaveLength(3);
  });

  it('is taken back: what it made goes, what it changed is as it was, what somebody has worked on stays', async () => {
    await counts(table(`甲,${PHONES[0]},1,,,,旧`));
    const job = await desk.run(
      await desk.bring(table(`甲,${PHONES[0]},2,,,,新`, `乙,${PHONES[1]},,,,,`, `丙,${PHONES[2]},,,,,`), {
        plan: { mode: 'upsert' },
      }),
    );
    const worked = await member('丙');
    await desk.library.call(desk.director, 'PATCH', `/records/lib:member/${worked.id}`, {
      body: { version: worked.version, fields: { note: '改过' } },
    });
    const undone = await desk.command(job, 'undo');
    expect(undone.state).toBe('undone');
    expect(await desk.names()).toEqual(['丙', '甲']);
    expect((await member('甲')).fields).toMatchObject({ deposit: '1.00', note: '旧' });
    const ledger = await desk.rows(job);
    expect(ledger.map(({ row, undone: what }) => [row, what])).toEqual([
      [2, 'done'],
      [3, 'done'],
      [4, 'kept'],
    ]);
  });

  it('taken back keeps new records that others refer to by now, and lists them', async () => {
    const job = await desk.run(await desk.bring('姓名\n甲\n乙\n丙', { plan: { mode: 'insert' } }));
    const refer = (to: string, name: string) =>
      desk.library.call(desk.director, 'POST', '/records/lib:member', { body: { fields: { name, sponsor: to } } });
    expect((await refer((await member('甲')).id, '引用者')).status).toBe(201);
    const passing = await refer((await member('乙')).id, '曾引用者');
    await desk.library.call(desk.director, 'DELETE', `/records/lib:member/${passing.body.id}`, { query: { version: 1 } });
    await desk.command(job, 'undo');
    expect((await desk.rows(job)).map(({ row, undone }) => [row, undone])).toEqual([
      [2, 'kept'],
      [3, 'done'],
      [4, 'done'],
    ]);
    expect(await desk.names()).toEqual(['引用者', '甲']);
  });

  it('taken back deletes new records that only its own later rows refer to', async () => {
    const job = await desk.run(await desk.bring('姓名,介绍人\n弟子,师父\n师父,', { plan: { mode: 'insert' } }));
    expect((await desk.command(job, 'retry')).counts).toMatchObject({ inserted: 2, failed: 0 });
    await desk.command(job, 'undo');
    expect(await desk.names()).toEqual([]);
  });

  it('cannot be taken back after three days', async () => {
    const job = await desk.run(await desk.bring(table('甲,,,,,,')));
    desk.library.clock.advance(72 * 3_600_000);
    await expect(desk.command(job, 'undo')).rejects.toMatchObject({ status: 409, id: 'import_state' });
    desk.library.clock.advance(-72 * 3_600_000);
  });

  it('gives nobody more than he may do by hand', async () => {
    const librarian = libraryActor(2, 'librarian');
    await expect(desk.bring(table('甲,,,,,,'), { by: librarian })).rejects.toMatchObject({ status: 403 });
    const registrar = libraryActor(2, 'registrar');
    const job = await desk.bring('姓名,手机,积分\n甲,13800000009,5', { by: registrar });
    expect(job.plan?.columns.map(({ field }) => field)).toEqual(['name']);
    const columns = [...job.plan!.columns, { column: 1, field: 'mobile', empty: 'skip' as const }];
    await expect(desk.bring('姓名,手机\n甲,13800000009', { by: registrar, plan: { columns } })).rejects.toMatchObject({
      status: 422,
      issues: [{ field: 'mobile', id: 'not_writable' }],
    });
    const done = await desk.run(job);
    expect(done.counts).toMatchObject({ inserted: 1 });
    expect((await member('甲')).fields).toMatchObject({ mobile: null, points: 0 });
  });

  it('refuses plans that cannot be carried out', async () => {
    const job = await desk.bring(table('甲,,,,,,'));
    const attempt = (plan: object) => desk.bring(table('甲,,,,,,'), { plan });
    await expect(attempt({ columns: job.plan!.columns.slice(1) })).rejects.toMatchObject({
      issues: [{ id: 'required_unmapped' }],
    });
    await expect(attempt({ mode: 'update', match: [] })).rejects.toMatchObject({ issues: [{ id: 'no_match_rule' }] });
    await expect(attempt({ match: [['topics']] })).rejects.toMatchObject({ issues: [{ id: 'not_comparable' }] });
    await expect(attempt({ columns: [...job.plan!.columns, { column: 1, field: 'name', empty: 'skip' }] })).rejects.toMatchObject(
      {
        issues: [{ id: 'mapped_twice' }],
      },
    );
    await expect(attempt({ sheet: 3 })).rejects.toMatchObject({ issues: [{ id: 'unknown_sheet' }] });
  });

  it('must be checked before it runs', async () => {
    await expect(desk.command(await desk.bring(table('甲,,,,,,')), 'run')).rejects.toMatchObject({ id: 'import_state' });
  });
});

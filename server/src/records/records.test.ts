import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { openLibrary, type Library } from '../testing/library/openLibrary.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';

const director = libraryActor(1, 'director');
const librarian = libraryActor(2, 'librarian');
const other = libraryActor(3, 'librarian');
const MEMBERS = '/records/lib:member';

describeOnBothDatabases('records', (kind) => {
  let library: Library;
  beforeAll(async () => void (library = await openLibrary(kind)));
  afterAll(() => library.close());
  beforeEach(async () => {
    await library.database.write(async (tx) => {
      for (const table of ['lib_member', 'record_history', 'serial_counters', 'record_grants'])
        await tx.run(`DELETE FROM ${table}`);
    });
  });

  const create = async (fields: object, actor = director) => {
    const { status, body } = await library.call(actor, 'POST', MEMBERS, { body: { fields } });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  it('stores every kind of value and gives it back unchanged', async () => {
    const fields = {
      name: '王𠮷 "引号" 🎉',
      mobile: '13800000001',
      idNo: '11010519491231002X',
      deposit: '9999999999999999.99',
      points: -5,
      status: 'active',
      source: 'walk-in',
      topics: ['历史', 'a"b'],
      joinedOn: '2026-02-28',
      contactPerson: libraryId(2),
      active: false,
      seenAt: 1_790_000_000_123,
      note: '第一行\n第二行 =cmd()',
    };
    const view = await create(fields);
    expect(view.fields).toMatchObject({ ...fields, sponsor: null, loans: 0 });
    expect(view).toMatchObject({ title: fields.name, version: 1, no: 'M202611HQ001', masked: [], approvalStatus: null });
    expect(view.labels).toEqual({ status: '正常', contactPerson: '程予安' });
    expect((await library.call(director, 'GET', `${MEMBERS}/${view.id}`)).body).toEqual(view);
  });

  it('keeps sensitive values encrypted, in the table and in the history', async () => {
    const view = await create({ name: '王一', idNo: '11010519491231002X' });
    const [row] = await library.database.read<Record<string, string>>('SELECT * FROM lib_member WHERE id = ?', [view.id]);
    const [history] = await library.database.read<Record<string, string>>('SELECT * FROM record_history');
    expect(JSON.stringify([row, history])).not.toContain('11010519491231002X');
    expect(row!['id_no_hash']).toMatch(/^[0-9a-f]{64}$/);
    const found = await library.call(director, 'GET', MEMBERS, {
      query: { filter: JSON.stringify([{ field: 'idNo', op: 'eq', value: '11010519491231002X' }]) },
    });
    expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([view.id]);
  });

  it('fills defaults and computes formulas', async () => {
    const view = await create({ name: '王一', deposit: '12.5', points: 3 });
    expect(view.fields).toMatchObject({ deposit: '12.50', total: '15.50', loans: 0, status: 'active', active: true });
    const changed = await library.call(director, 'PATCH', `${MEMBERS}/${view.id}`, {
      body: { version: 1, fields: { points: 10 } },
    });
    expect(changed.body.fields).toMatchObject({ points: 10, total: '22.50' });
  });

  it.each([
    [{ name: '' }, 'name', 'required'],
    [{ name: '王一', points: '3' }, 'points', 'type'],
    [{ name: '王一', loans: 3 }, 'loans', 'not_writable'],
    [{ name: '王一', status: 'gold' }, 'status', 'unknown_value'],
    [{ name: '王一', status: 'vip', deposit: '99.99' }, 'deposit', 'rule'],
    [{ name: '王一', sponsor: libraryId(999) }, 'sponsor', 'unknown_reference'],
    [{ name: '王一', contactPerson: libraryId(5) }, 'contactPerson', 'unknown_reference'],
    [{ name: '王一', nothing: 1 }, 'nothing', 'unknown_field'],
    [{ name: '王一', owner_id: 'x' }, 'owner_id', 'unknown_field'],
  ])('refuses %j at the field', async (fields, field, id) => {
    const { status, body } = await library.call(director, 'POST', MEMBERS, { body: { fields } });
    expect(status).toBe(422);
    expect(body.error.issues).toMatchObject([{ field, id }]);
  });

  it('refuses foreign ids in references alike, whether nobody has them or somebody else', async () => {
    const mine = await create({ name: '王一' }, librarian);
    const unseen = await create({ name: '王二' }, other);
    const deleted = await create({ name: '王三' }, librarian);
    expect((await library.call(librarian, 'DELETE', `${MEMBERS}/${deleted.id}`)).status).toBe(204);
    const answer = async (sponsor: string) => {
      const fields = { sponsor };
      const created = await library.call(librarian, 'POST', MEMBERS, { body: { fields: { name: '王四', ...fields } } });
      const changed = await library.call(librarian, 'PATCH', `${MEMBERS}/${mine.id}`, { body: { version: 1, fields } });
      return [created, changed].map(({ status, body }) => [status, body.error.issues]);
    };
    const nobody = await answer(libraryId(999));
    expect(nobody).toMatchObject(Array(2).fill([422, [{ field: 'sponsor', id: 'unknown_reference' }]]));
    const aPerson = libraryId(2);
    for (const foreign of [unseen.id, deleted.id, aPerson]) expect(await answer(foreign)).toEqual(nobody);
    expect(await answer("x' OR 1=1")).toMatchObject(Array(2).fill([422, [{ field: 'sponsor' }]]));
  });

  it('tells at the field that a value is taken, and frees it by deletion', async () => {
    const first = await create({ name: '王一', mobile: '13800000001', idNo: '11010519491231002X', nickname: 'A', source: 'x' });
    for (const [fields, field] of [
      [{ mobile: '13800000001' }, 'mobile'],
      [{ idNo: '11010519491231002X' }, 'idNo'],
      [{ nickname: 'A', source: 'x' }, 'source'],
    ] as const) {
      const { status, body } = await library.call(director, 'POST', MEMBERS, { body: { fields: { name: '王二', ...fields } } });
      expect({ status, issues: body.error.issues }).toMatchObject({ status: 422, issues: [{ field, id: 'duplicate' }] });
    }
    const second = await create({ name: '王二', mobile: '13800000002' });
    const taken = await library.call(director, 'PATCH', `${MEMBERS}/${second.id}`, {
      body: { version: 1, fields: { mobile: '13800000001' } },
    });
    expect(taken.body.error.issues).toMatchObject([{ field: 'mobile', id: 'duplicate' }]);

    expect((await library.call(director, 'DELETE', `${MEMBERS}/${first.id}`)).status).toBe(204);
    expect((await library.call(director, 'GET', `${MEMBERS}/${first.id}`)).status).toBe(404);
    await create({ name: '王三', mobile: '13800000001', idNo: '11010519491231002X' });
  });

  it('tells the second of two editors how the record now stands', async () => {
    const view = await create({ name: '王一' });
    const path = `${MEMBERS}/${view.id}`;
    const answers = await Promise.all(
      ['A', 'B'].map((nickname) => library.call(director, 'PATCH', path, { body: { version: 1, fields: { nickname } } })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const lost = answers.find((answer) => answer.status === 409)!;
    const won = answers.find((answer) => answer.status === 200)!;
    expect(lost.body.error).toMatchObject({
      id: 'stale_version',
      current: { version: 2, fields: { nickname: won.body.fields.nickname } },
    });
  });

  it('walks the transitions of a status and keeps what may be set once', async () => {
    const view = await create({ name: '王一', joinedOn: '2026-01-01' });
    const change = (version: number, fields: object) =>
      library.call(director, 'PATCH', `${MEMBERS}/${view.id}`, { body: { version, fields } });
    expect((await change(1, { joinedOn: '2026-01-02' })).body.error.issues).toMatchObject([
      { field: 'joinedOn', id: 'not_writable' },
    ]);
    expect((await change(1, { status: 'closed' })).status).toBe(200);
    expect((await change(2, { status: 'active' })).body.error.issues).toMatchObject([{ field: 'status', id: 'transition' }]);
  });

  it('writes nothing when nothing differs', async () => {
    const view = await create({ name: '王一', deposit: '5.00' });
    const same = await library.call(director, 'PATCH', `${MEMBERS}/${view.id}`, {
      body: { version: 1, fields: { name: '王一', deposit: '5' } },
    });
    expect(same.body.version).toBe(1);
    expect(await library.database.read('SELECT id FROM record_history')).toHaveLength(1);
  });

  it('creates one record for one idempotency key', async () => {
    const ask = () => library.call(director, 'POST', MEMBERS, { body: { fields: { name: '王一' } }, key: '01JCLICK0000' });
    const [first, second] = await Promise.all([ask(), ask()]);
    const third = await ask();
    expect([first.body.id, second.body.id]).toEqual([third.body.id, third.body.id]);
    expect(await library.database.read('SELECT id FROM lib_member')).toHaveLength(1);
  });

  it('numbers without doubles when many are created at once, anew in each month', async () => {
    const views = await Promise.all(Array.from({ length: 12 }, (_, index) => create({ name: `王${index}` })));
    expect(views.map((view) => view.no).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `M202611HQ${String(index + 1).padStart(3, '0')}`),
    );
    const { tree } = library.context;
    expect(tree().path(libraryId(12))).toEqual([10, 11, 12].map(libraryId));
    expect((await create({ name: '李一' }, libraryActor(3, 'director'))).no).toBe('M202611DK001');
  });

  it('keeps a history of every change, by the rights of the reader', async () => {
    const view = await create({ name: '王一', mobile: '13800000001' }, librarian);
    library.clock.advance(1000);
    await library.call(librarian, 'PATCH', `${MEMBERS}/${view.id}`, {
      body: { version: 1, fields: { nickname: '阿一', status: 'closed' } },
    });
    const { body } = await library.call(librarian, 'GET', `${MEMBERS}/${view.id}/history`);
    expect(body.items.map((item: { action: string }) => item.action)).toEqual(['updated', 'created']);
    expect(body.items[0]).toMatchObject({ by: { name: '程予安' }, at: library.clock.now() });
    expect(body.items[0].changes).toEqual(
      expect.arrayContaining([
        { field: 'nickname', before: null, after: '阿一' },
        { field: 'status', before: 'active', after: 'closed', beforeText: '正常', afterText: '注销' },
      ]),
    );
    expect(JSON.stringify(body)).not.toContain('13800000001');
    expect((await library.call(other, 'GET', `${MEMBERS}/${view.id}/history`)).status).toBe(404);
  });

  it('pages through a long history, the latest first', async () => {
    const { id } = await create({ name: '王一', points: 0 });
    const path = `${MEMBERS}/${id}`;
    for (let points = 1; points <= 4; points++)
      await library.call(director, 'PATCH', path, { body: { version: points, fields: { points } } });
    const seen: number[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body }: any = await library.call(director, 'GET', `${path}/history`, {
        query: { limit: '2', ...(after ? { after } : {}) },
      });
      seen.push(...body.items.map((item: any) => item.changes.find((change: any) => change.field === 'points').after));
      after = body.next;
    }
    expect(seen).toEqual([4, 3, 2, 1, 0]);
    const wrong = Buffer.from('["1 OR 1=1"]').toString('base64url');
    expect((await library.call(director, 'GET', `${path}/history`, { query: { after: wrong } })).status).toBe(422);
  });

  it('moves a record with its owner to another department', async () => {
    const view = await create({ name: '王一' }, librarian);
    const moved = await library.call(librarian, 'PUT', `${MEMBERS}/${view.id}/owner`, {
      body: { version: 1, ownerId: libraryId(3) },
    });
    expect(moved.status).toBe(204);
    expect((await library.call(librarian, 'GET', `${MEMBERS}/${view.id}`)).status).toBe(404);
    expect((await library.call(other, 'GET', `${MEMBERS}/${view.id}`)).body).toMatchObject({
      owner: { name: '顾明谦' },
      version: 2,
    });
    const [row] = await library.database.read('SELECT owner_department_id FROM lib_member');
    expect(row).toEqual({ owner_department_id: libraryId(12) });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { FIXTURE_PLUGIN, fixtureId } from '../testing/fixturePlugin.js';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';
import type { TestClient } from '../testing/testClient.js';

const newcomer = (number: number, more: object = {}) => ({
  employeeNo: `E9${String(number).padStart(5, '0')}`,
  name: '欧阳静姝',
  username: `newcomer${number}`,
  departmentId: fixtureId(11),
  ...more,
});
const issuesOf = (answer: { body: any }) =>
  Object.fromEntries(answer.body.error.issues.map((issue: any) => [issue.field, issue.id]));

describeOnBothDatabases('the organization', (database) => {
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database, plugins: FIXTURE_PLUGIN });
    admin = await server.as('admin');
    sales = await server.as('sales');
  });
  afterAll(() => server.stop());

  describe('people', () => {
    it.each([
      ['顾', ['顾明谦']],
      ['gumingqian', ['顾明谦']],
      ['gmq', ['顾明谦']],
      ['E000103', ['程予安']],
      ['%', []],
    ])('are found by %s', async (query, names) => {
      const { body } = await sales.get(`/people?query=${encodeURIComponent(query)}`);
      expect(body.items.map((person: any) => person.name)).toEqual(names);
    });

    it('come in pages', async () => {
      const first = (await sales.get('/people?limit=3')).body;
      const second = (await sales.get(`/people?limit=3&after=${first.next}`)).body;
      const names = [...first.items, ...second.items].map((person: any) => person.name);
      expect(names.slice(0, 4).sort()).toEqual(['林知远', '顾明谦', '程予安', '许南枝'].sort());
      expect(new Set(names).size).toBe(names.length);
    });

    it('are found by department, with or without those below, and by whether they are still there', async () => {
      const names = async (query: string) =>
        (await admin.get(`/people?${query}`)).body.items.map((person: any) => person.name).sort();
      expect(await names(`department=${fixtureId(10)}`)).toEqual(['林知远']);
      expect(await names(`department=${fixtureId(10)}&scope=tree`)).toEqual(['林知远', '程予安', '许南枝', '顾明谦'].sort());
      expect(await names(`department=${fixtureId(11)}&state=disabled`)).toEqual(['许南枝']);
      expect(await names('state=active')).not.toContain('许南枝');
      expect((await admin.get('/people?state=somewhere')).status).toBe(422);
    });

    it('show in the list what administrators look for, and to others only names', async () => {
      const [listed] = (await admin.get('/people?query=gumingqian')).body.items;
      expect(listed).toMatchObject({
        employeeNo: 'E000102',
        username: 'manager',
        mobile: '13800000102',
        email: 'manager@example.com',
        position: { name: '职员' },
        roles: [],
        absentUntil: null,
      });
      const [seen] = (await sales.get('/people?query=gumingqian')).body.items;
      expect(Object.keys(seen).sort()).toEqual(['active', 'department', 'id', 'name']);
    });

    it('show contact data only to those who manage the organization', async () => {
      const path = `/people/${fixtureId(102)}`;
      expect((await admin.get(path)).body).toMatchObject({
        username: 'manager',
        mobile: '13800000102',
        department: { name: '销售部' },
      });
      const { body } = await sales.get(path);
      expect(body).toMatchObject({ name: '顾明谦', position: { name: '职员' } });
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['mobile']));
      expect(JSON.stringify(body)).not.toContain('13800000102');
    });

    it('can be added by those who may, sign in, and are in the world at once', async () => {
      expect((await sales.post('/people', newcomer(1))).status).toBe(403);
      const { status, body } = await admin.post(
        '/people',
        newcomer(1, { password: 'a fine password', managerId: fixtureId(102) }),
      );
      expect(status).toBe(201);
      expect(server.services.world.current().person(body.id)).toMatchObject({ name: '欧阳静姝', manager: fixtureId(102) });
      expect((await server.anonymous().post('/session', { username: 'newcomer1', password: 'a fine password' })).status).toBe(
        200,
      );
      expect((await sales.get('/people?query=oyjs')).body.items).toHaveLength(1);
    });

    it('keep user names, numbers, phones and mails unique, whatever the spelling', async () => {
      await admin.post('/people', newcomer(2, { email: 'Two@example.com', mobile: '13911112222' }));
      expect(issuesOf(await admin.post('/people', newcomer(3, { username: 'NEWCOMER２' })))).toEqual({ username: 'duplicate' });
      expect(issuesOf(await admin.post('/people', newcomer(3, { email: 'two@EXAMPLE.com' })))).toEqual({ email: 'duplicate' });
      expect(issuesOf(await admin.post('/people', newcomer(3, { mobile: '13911112222' })))).toEqual({ mobile: 'duplicate' });
      expect(issuesOf(await admin.post('/people', newcomer(2, { username: 'other' })))).toEqual({ employeeNo: 'duplicate' });
    });

    it('refuse what does not exist and a chain of managers that comes back', async () => {
      const wrong = { departmentId: fixtureId(99), positionId: fixtureId(99), managerId: fixtureId(99) };
      expect(issuesOf(await admin.post('/people', newcomer(4, wrong)))).toEqual({
        departmentId: 'unknown',
        positionId: 'unknown',
        managerId: 'unknown',
      });
      const { body } = await admin.get(`/people/${fixtureId(101)}`);
      const cycle = await admin.patch(`/people/${fixtureId(101)}`, { version: body.version, managerId: fixtureId(103) });
      expect(issuesOf(cycle)).toEqual({ managerId: 'cycle' });
    });

    it('show the second of two editors that the first was there', async () => {
      const { body } = await admin.post('/people', newcomer(5));
      const path = `/people/${body.id}`;
      expect((await admin.patch(path, { version: 1, name: '欧阳静好' })).body).toMatchObject({ name: '欧阳静好', version: 2 });
      const late = await admin.patch(path, { version: 1, name: '欧阳静美' });
      expect([late.status, late.body.error.id, late.body.error.current]).toEqual([409, 'stale_version', { version: 2 }]);
    });

    it('take an absence with a deputy, who is not oneself', async () => {
      const { body } = await admin.post('/people', newcomer(6));
      const path = `/people/${body.id}`;
      const own = [{ from: 1, to: 2, deputyId: body.id }];
      expect(issuesOf(await admin.patch(path, { version: 1, absences: own }))).toEqual({ absences: 'own_deputy' });
      const absences = [{ from: 1_000, to: 2_000, deputyId: fixtureId(102) }];
      expect((await admin.patch(path, { version: 1, absences })).body.absences).toEqual(absences);
      expect(server.services.world.current().person(body.id)?.absences).toEqual([
        { from: 1_000, to: 2_000, deputy: fixtureId(102) },
      ]);
    });

    it('are absent in the list only while an absence runs', async () => {
      const now = server.services.clock.now();
      const around = { from: now - 60_000, to: now + 3_600_000, deputyId: fixtureId(102) };
      const { body } = await admin.post('/people', newcomer(8, { absences: [around] }));
      const absentUntil = async () => (await admin.get('/people?query=newcomer8')).body.items[0].absentUntil;
      expect(await absentUntil()).toBe(around.to);
      const over = { ...around, from: now - 120_000, to: now - 60_000 };
      await admin.patch(`/people/${body.id}`, { version: 1, absences: [over] });
      expect(await absentUntil()).toBeNull();
    });

    it('read the product in the language that was chosen for them', async () => {
      const { body } = await admin.post('/people', newcomer(9, { password: 'a fine password', locale: 'en' }));
      const client = await server.as('newcomer9', 'a fine password');
      expect([body.locale, (await client.get('/session')).body.locale]).toEqual(['en', 'en']);
      expect((await admin.patch(`/people/${body.id}`, { version: 1, locale: 'zh-CN' })).body.locale).toBe('zh-CN');
    });

    it('have tasks that those who manage the organization can count', async () => {
      const path = `/people/${fixtureId(102)}/tasks/counts`;
      expect((await admin.get(path)).body).toMatchObject({ todo: 0, overdue: 0 });
      expect((await sales.get(path)).status).toBe(403);
    });

    it('are signed out at once when they are closed', async () => {
      const { body } = await admin.post('/people', newcomer(7, { password: 'a fine password' }));
      const client = await server.as('newcomer7', 'a fine password');
      expect((await client.get('/session')).status).toBe(200);
      await admin.patch(`/people/${body.id}`, { version: 1, active: false });
      expect((await client.get('/session')).status).toBe(401);
    });
  });

  describe('departments', () => {
    const add = (code: string, more: object = {}) =>
      admin.post('/departments', { code, name: `部门${code}`, parentId: fixtureId(10), ...more });

    it('are listed with the number of their people', async () => {
      const { body } = await sales.get('/departments');
      expect(body[0]).toMatchObject({ code: 'ROOT', name: '总公司', parentId: null, peopleCount: 1, version: 1 });
      expect(body[0].leader).toMatchObject({ id: fixtureId(101), name: '林知远' });
    });

    it('have supervising leaders, a mark as pilot, and their place in the tree', async () => {
      const added = await add('PILOT', { viceLeaderIds: [fixtureId(102), fixtureId(101)], pilot: true });
      expect(added.body).toMatchObject({
        viceLeaders: [{ name: '顾明谦' }, { name: '林知远' }],
        pilot: true,
        path: '/ROOT/PILOT/',
      });
      const path = `/departments/${added.body.id}`;
      expect(issuesOf(await admin.patch(path, { version: 1, viceLeaderIds: [fixtureId(999)] }))).toEqual({
        viceLeaderIds: 'unknown',
      });
      const renamed = await admin.patch(path, { version: 1, name: '试点部门' });
      expect(renamed.body, 'what is not said stays').toMatchObject({
        pilot: true,
        viceLeaderIds: [fixtureId(102), fixtureId(101)],
      });
      const emptied = await admin.patch(path, { version: 2, viceLeaderIds: [], pilot: false });
      expect(emptied.body).toMatchObject({ viceLeaders: [], pilot: false });
    });

    it('must not stand below themselves, nor twice under one name, nor under one code', async () => {
      const { body: one } = await add('ONE');
      const { body: two } = await add('TWO', { parentId: one.id });
      const moved = await admin.patch(`/departments/${one.id}`, { version: 1, parentId: two.id });
      expect(issuesOf(moved)).toEqual({ parentId: 'cycle' });
      expect(issuesOf(await add('THREE', { name: '部门ONE' }))).toEqual({ name: 'duplicate' });
      expect(issuesOf(await add('ONE', { name: '别名' }))).toEqual({ code: 'duplicate' });
    });

    it('go ten levels deep at most', async () => {
      let parentId = fixtureId(11);
      for (let level = 3; level <= 10; level++) parentId = (await add(`L${level}`, { parentId })).body.id;
      expect(issuesOf(await add('L11', { parentId }))).toEqual({ parentId: 'too_deep' });
    });

    it('can be removed when they are empty', async () => {
      const refused = await admin.delete(`/departments/${fixtureId(11)}`);
      expect([refused.status, refused.body.error.id]).toEqual([409, 'department_not_empty']);
      const { body } = await add('EMPTY');
      expect((await admin.delete(`/departments/${body.id}`)).status).toBe(204);
      expect((await admin.delete(`/departments/${body.id}`)).status).toBe(404);
    });
  });

  it('has positions', async () => {
    const { status, body } = await admin.post('/positions', { code: 'generalManager', name: '总经理', level: 18 });
    expect([status, body.name]).toEqual([201, '总经理']);
    expect((await admin.patch(`/positions/${body.id}`, { version: 1, name: '总裁' })).body).toMatchObject({
      name: '总裁',
      level: 18,
      version: 2,
    });
    expect((await sales.get('/positions')).body.map((position: any) => position.code)).toContain('generalManager');
  });

  it('has roles whose members can be set, but never leaves nobody who may do so', async () => {
    const path = '/roles/fixture:administrator/members';
    expect((await sales.get('/roles')).body).toMatchObject([{ id: 'fixture:administrator', plugin: 'fixture', members: 1 }]);
    expect((await sales.put(path, { people: [fixtureId(103)] })).status).toBe(403);
    expect((await admin.put(path, { people: [] })).status).toBe(422);
    expect((await admin.put(path, { people: [fixtureId(101), fixtureId(102)] })).body).toHaveLength(2);
    expect((await (await server.as('manager')).get('/audit')).status).toBe(200);
    await admin.put(path, { people: [fixtureId(101)] });
    expect((await (await server.as('manager')).get('/audit')).status).toBe(403);
  });

  it('has roles that are given and taken one person at a time', async () => {
    const path = `/roles/fixture:administrator/members/${fixtureId(102)}`;
    expect((await sales.put(path)).status).toBe(403);
    expect((await admin.put(`/roles/fixture:administrator/members/${fixtureId(99)}`)).status).toBe(422);
    expect((await admin.put(path)).status).toBe(204);
    expect((await admin.put(path)).status).toBe(204);
    expect((await admin.get('/roles/fixture:administrator/members')).body.map((person: any) => person.name)).toEqual([
      '林知远',
      '顾明谦',
    ]);
    expect((await (await server.as('manager')).get('/audit')).status).toBe(200);
    expect((await admin.delete(path)).status).toBe(204);
    expect((await (await server.as('manager')).get('/audit')).status).toBe(403);
    expect((await admin.delete(`/roles/fixture:administrator/members/${fixtureId(101)}`)).status).toBe(422);
  });

  it('has a calendar that the engine counts by', async () => {
    const { body } = await sales.get('/calendar?year=2026');
    expect(body).toMatchObject({ timeZone: 'Asia/Shanghai', workingDayMs: null, years: [2026] });
    expect(body.days).toEqual([{ day: '2026-10-01', kind: 'holiday', name: '国庆节', source: 'seed' }]);
    const wednesday = Date.UTC(2026, 10, 18, 2); // 10:00 in Shanghai
    const due = () => new Date(server.services.world.current().addWorkingTime(wednesday, 'P1D')).toISOString();
    expect(due()).toBe('2026-11-19T02:00:00.000Z');
    await admin.put('/calendar/days/2026-11-19', { kind: 'rest', name: '司庆' });
    expect(due()).toBe('2026-11-20T02:00:00.000Z');
    await admin.delete('/calendar/days/2026-11-19');
    expect(due()).toBe('2026-11-19T02:00:00.000Z');
    expect(body.published).toBe(true);
    expect((await sales.get('/calendar?year=2027')).body).toMatchObject({ published: false, days: [] });
    expect((await admin.put('/calendar/days/2026-02-30', { kind: 'rest', name: '' })).status).toBe(422);
  });

  it('gives a published holiday back when the mark upon it is taken away', async () => {
    const nationalDay = async () =>
      (await sales.get('/calendar?year=2026')).body.days.find((each: any) => each.day === '2026-10-01');
    await admin.put('/calendar/days/2026-10-01', { kind: 'work', name: '值班' });
    expect(await nationalDay()).toEqual({ day: '2026-10-01', kind: 'work', name: '值班', source: 'manual' });
    await admin.delete('/calendar/days/2026-10-01');
    expect(await nationalDay()).toEqual({ day: '2026-10-01', kind: 'holiday', name: '国庆节', source: 'seed' });
  });

  it('records every change in an audit log whose chain shows any tampering', async () => {
    const { body } = await admin.get('/audit?limit=200');
    expect(body.items.map((entry: any) => entry.action)).toEqual(
      expect.arrayContaining(['person.created', 'department.deleted', 'session.started']),
    );
    expect((await admin.get('/audit/verify')).body).toMatchObject({ brokenAt: null });
    await server.services.database.write((tx) => tx.run("UPDATE audit_log SET action = 'nothing.happened' WHERE seq = 3"));
    expect((await admin.get('/audit/verify')).body).toEqual({ rows: 2, brokenAt: 3 });
  });
});

describe('an empty organization without demo data', () => {
  it('gets one administrator with a password of his own', async () => {
    const server = await startTestServer({ plugins: FIXTURE_PLUGIN, env: { DEMO: '0' } });
    const { administrator } = server.services.first;
    const client = await server.as('admin', administrator?.password);
    expect((await client.get('/session')).body).toMatchObject({
      demo: false,
      functions: expect.arrayContaining(['organization.manage']),
    });
    expect((await client.get('/demo-accounts')).status).toBe(404);
    await server.stop();
  });
});

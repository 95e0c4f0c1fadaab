import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTemporaryDatabase,
  describeOnBothDatabases,
  startTestServer,
  type TemporaryDatabase,
  type TestClient,
  type TestServer,
} from '../../testing/index.js';

const CUSTOMER = 'crm:enterpriseCustomer';
const REP = '/roles/crm:rep/definition';
const title = { zh: '北区销售', en: 'Northern sales' };

describeOnBothDatabases('roles that administrators change', (kind) => {
  let data: TemporaryDatabase;
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    data = await createTemporaryDatabase(kind);
    server = await startTestServer({ data });
    admin = await server.as('admin');
    sales = await server.as('sales');
  });
  afterAll(async () => {
    await server.stop();
    await data.remove();
  });

  const versionOf = async (path: string): Promise<number> => (await admin.get(path)).body.version;
  const change = async (path: string, body: object) => admin.patch(path, { version: await versionOf(path), ...body });
  const seen = async () => (await sales.get(`/records/${CUSTOMER}?limit=1`)).body;

  it('are changed by those who have the function', async () => {
    expect((await sales.get(REP)).status).toBe(403);
    expect((await sales.patch(REP, { version: 0, grants: [] })).status).toBe(403);
    expect((await sales.post('/roles', { name: 'mine', title })).status).toBe(403);
  });

  it('widens, narrows and takes away what a plugin’s role reaches, at once, and goes back to the plugin’s word', async () => {
    const before = await seen();
    const all = { entity: CUSTOMER, actions: { view: 'all' }, fields: { name: 'hidden' } };
    expect((await change(REP, { grants: [all] })).status).toBe(204);
    const wide = await seen();
    expect(wide.total).toBeGreaterThan(before.total);
    expect(wide.items[0].fields).not.toHaveProperty('name');
    expect((await sales.post(`/records/${CUSTOMER}`, { fields: {} })).status).toBe(403);

    expect((await change(REP, { grants: [{ entity: CUSTOMER, actions: {} }] })).status).toBe(204);
    expect((await sales.get(`/records/${CUSTOMER}`)).status).not.toBe(200);
    expect((await admin.get(REP)).body).toMatchObject({ own: false, changed: true });

    expect((await admin.delete(`${REP}?version=${await versionOf(REP)}`)).status).toBe(204);
    expect((await admin.get(REP)).body.changed).toBe(false);
    expect((await seen()).total).toBe(before.total);
  });

  it('does not keep what equals the plugin’s word', async () => {
    const { grants } = (await admin.get(REP)).body;
    expect((await change(REP, { grants })).status).toBe(204);
    const { rights } = { rights: (await admin.get('/roles/crm:rep/rights')).body };
    expect((await admin.delete(`${REP}?version=${await versionOf(REP)}`)).status).toBe(204);
    expect((await admin.get('/roles/crm:rep/rights')).body).toEqual(rights);
  });

  it('adds a role as a copy, gives it to somebody, and keeps it while it is held', async () => {
    const key = { 'Idempotency-Key': '01J0000000000000000000ROLE' };
    const body = { name: 'north', title, copyOf: 'crm:rep' };
    const answers = [await admin.post('/roles', body, key), await admin.post('/roles', body, key)];
    expect(answers.map(({ status, body: { name } }) => [status, name])).toEqual([
      [201, 'custom:north'],
      [201, 'custom:north'],
    ]);
    expect((await admin.post('/roles', body)).body.error.id).toBe('name_taken');
    const path = '/roles/custom:north/definition';
    expect((await admin.get(path)).body).toMatchObject({ own: true, grants: (await admin.get(REP)).body.grants });

    const person = (await sales.get('/session')).body.person.id;
    await admin.put(`/roles/custom:north/members/${person}`, {});
    const before = (await seen()).total;
    expect((await change(path, { grants: [{ entity: CUSTOMER, actions: { view: 'all' } }] })).status).toBe(204);
    expect((await seen()).total).toBeGreaterThan(before);

    const held = await admin.delete(`${path}?version=${await versionOf(path)}`);
    expect([held.status, held.body.error.id]).toEqual([409, 'role_in_use']);
    await admin.delete(`/roles/custom:north/members/${person}`);
    expect((await admin.delete(`${path}?version=${await versionOf(path)}`)).status).toBe(204);
    expect((await admin.get(path)).status).toBe(404);
  });

  it('refuses what does not exist and what somebody else has changed meanwhile', async () => {
    const wrong = await change(REP, {
      functions: ['moon.visit'],
      grants: [
        { entity: 'crm:moon', actions: { view: 'all' } },
        { entity: CUSTOMER, actions: { view: 'all' }, fields: { moon: 'read' } },
      ],
    });
    const ids = wrong.body.error.issues.map((issue: { id: string }) => issue.id);
    expect([wrong.status, ids]).toEqual([422, ['unknown_function', 'unknown_entity', 'unknown_field']]);
    const stale = await admin.patch(REP, { version: 99, functions: [] });
    expect([stale.status, stale.body.error.id]).toEqual([409, 'stale_version']);
  });

  it('narrows rows by conditions on the record, in lists and single records alike', async () => {
    const grant = {
      entity: 'crm:lead',
      actions: { view: 'all', create: 'all' },
      where: [{ field: 'source', op: 'eq', value: 'phone' }],
    };
    expect((await change(REP, { grants: [grant] })).status).toBe(204);
    const { items, total } = (await sales.get('/records/crm:lead?limit=200')).body;
    expect(total).toBeGreaterThan(0);
    const sources = new Set(items.map((item: { fields: { source: string } }) => item.fields.source));
    expect(sources).toEqual(new Set(['phone']));
    const others = (await admin.get('/records/crm:lead?limit=200')).body.items.filter(
      (item: { fields: { source: string } }) => item.fields.source !== 'phone',
    );
    expect((await sales.get(`/records/crm:lead/${items[0].id}`)).status).toBe(200);
    expect((await sales.get(`/records/crm:lead/${others[0].id}`)).status).toBe(404);
    const create = (source: string) =>
      sales.post('/records/crm:lead', { fields: { name: '新线索', contactName: '甲', mobile: '15100009999', source } });
    expect((await create('online')).status).toBe(403);
    expect((await create('phone')).status).toBe(201);
    expect((await change(REP, { grants: [] })).status).toBe(204);
  });

  it.each([
    [{ field: 'wings', op: 'empty' }, 'unknown_field'],
    [{ field: 'name', op: 'eq', value: 'x' }, 'not_comparable'],
    [{ field: 'source', op: 'in', value: 'phone' }, 'value'],
    [{ field: 'source', op: 'empty', value: 'phone' }, 'value'],
  ])('refuses the condition %j', async (condition, id) => {
    const answer = await change(REP, { grants: [{ entity: 'crm:lead', actions: { view: 'all' }, where: [condition] }] });
    expect([answer.status, answer.body.error.issues[0].id]).toEqual([422, id]);
  });

  it('gives the administrator all data, personal values masked, unless an entity is taken away', async () => {
    const people = '/records/crm:individualCustomer?limit=1';
    expect((await admin.get(people)).body.items[0].masked).toEqual(expect.arrayContaining(['idNo', 'mobile']));
    const administrator = '/roles/base:administrator/definition';
    expect((await change(administrator, { grants: [{ entity: 'crm:individualCustomer', actions: {} }] })).status).toBe(204);
    expect((await admin.get(people)).status).not.toBe(200);
    expect((await admin.get('/records/crm:lead?limit=1')).status).toBe(200);
    expect((await admin.delete(`${administrator}?version=${await versionOf(administrator)}`)).status).toBeLessThan(300);
    expect((await admin.get(people)).body.items).toHaveLength(1);
  });

  it('never leaves nobody who manages roles', async () => {
    const answer = await change('/roles/base:administrator/definition', { functions: ['audit.read'] });
    expect([answer.status, answer.body.error.id]).toEqual([409, 'nobody_left']);
    expect((await admin.get(REP)).status).toBe(200);
  });

  it('is written down with what was before and after', async () => {
    await change(REP, { grants: [{ entity: CUSTOMER, actions: { view: 'department' } }] });
    const { items } = (await admin.get('/audit?action=role.changed')).body;
    expect(items[0]).toMatchObject({ subject: 'metadata', subjectId: 'crm:rep' });
    const { before, after } = items[0].detail;
    const viewIn = (role: { grants: { entity: string; actions: { view: string } }[] }) =>
      role.grants.find(({ entity }) => entity === CUSTOMER)?.actions.view;
    expect([viewIn(before), viewIn(after)]).toEqual(['own', 'department']);
  });
});

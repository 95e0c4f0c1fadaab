import { afterAll, beforeAll, expect, it } from 'vitest';
import { approval, diagram, WORKSHOP } from '../runtime/testing/workshopPlugin.js';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';

const ONE = diagram('purchase', approval('first', ['manager']), ['start>first', 'first>end']);
const TWO = diagram('purchase', `${approval('first', ['manager'])}${approval('second', ['admin'])}`, [
  'start>first',
  'first>second',
  'second>end',
]);

describeOnBothDatabases('flows and their versions', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    [admin, sales] = [await server.as('admin'), await server.as('sales')];
  });
  afterAll(() => server.stop());

  it('adds a flow that a designer has drawn as a draft, which nobody can start', async () => {
    const created = await admin.post('/flows', { title: { zh: '采购', en: 'Purchase' }, xml: ONE });
    expect([created.status, created.body]).toMatchObject([
      201,
      { key: 'custom:purchase', title: { zh: '采购' }, version: null, draft: true },
    ]);
    expect((await admin.post('/flows', { title: '又一个', xml: ONE })).status).toBe(409);
    expect((await sales.post('/flows', { title: '偷偷', xml: ONE })).status).toBe(403);
    expect((await admin.get('/flows/custom:purchase')).body).toMatchObject({ processId: 'purchase', startable: false });
    expect((await admin.get('/flows/custom:purchase/draft')).body).toMatchObject({ revision: 1, xml: ONE });
    expect((await sales.get('/flows/custom:purchase')).status).toBe(404);
    const submitted = await sales.post('/requests', { flow: 'custom:purchase', fields: { name: '纸', amount: '9.00' } });
    expect([submitted.status, submitted.body.error.id]).toEqual([403, 'not_startable']);
  });

  it('lets people start it from its first publication on: those whom the designer chooses', async () => {
    const path = '/flows/custom:purchase/versions';
    const unknown = await admin.post(path, { xml: ONE, note: '', startableBy: ['fixture:nobody'] });
    expect([unknown.status, unknown.body.error.issues[0].id]).toEqual([422, 'unknown_role']);
    const administrators = ['fixture:administrator'];
    expect((await admin.post(path, { xml: ONE, note: '', startableBy: administrators })).body).toEqual({ version: 1 });
    expect((await admin.get('/flows/custom:purchase')).body).toMatchObject({ startable: true, startableBy: administrators });
    expect((await sales.get('/flows/custom:purchase')).status).toBe(404);
    expect((await admin.post(path, { xml: ONE, note: '', startableBy: [] })).body).toEqual({ version: 2 });
    const { body } = await sales.get('/flows/custom:purchase');
    expect(body).toMatchObject({
      startable: true,
      entity: 'fixture:order',
      form: { name: 'fixture:order', fields: { name: { access: 'write' }, amount: { access: 'write' } } },
      versions: [{ version: 2 }, { version: 1, running: 0 }],
    });
  });

  it('says in the title of a request what it is about, though nobody wrote a text for it', async () => {
    const { body } = await sales.post('/requests', { flow: 'custom:purchase', fields: { name: '打印纸', amount: '9.00' } });
    expect((await sales.get(`/requests/${body.id}`)).body.title).toBe('采购：打印纸');
    expect((await sales.post(`/requests/${body.id}/withdraw`, {})).status).toBe(204);
  });

  it('removes a flow that was never published together with its draft', async () => {
    const xml = ONE.replaceAll('purchase', 'thought_better');
    expect((await admin.post('/flows', { title: '算了', xml })).status).toBe(201);
    await admin.delete('/flows/custom:thought_better/draft');
    expect((await admin.get('/flows/custom:thought_better')).status).toBe(404);
    expect((await admin.post('/flows', { title: '还是要', xml })).status).toBe(201);
  });

  it('keeps drafts by revision: nobody overwrites what he has not seen', async () => {
    const path = '/flows/custom:purchase/draft';
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.put(path, { xml: ONE, revision: 0 })).body).toEqual({ revision: 1 });
    expect((await admin.put(path, { xml: TWO, revision: 1 })).body).toEqual({ revision: 2 });
    const stale = await admin.put(path, { xml: ONE, revision: 1 });
    expect([stale.status, stale.body.error.id]).toEqual([409, 'stale_version']);
    expect((await admin.get(path)).body).toMatchObject({ revision: 2, xml: TWO });
    expect((await admin.get('/flows')).body.find((flow: any) => flow.key === 'custom:purchase').draft).toBe(true);
  });

  it('publishes nothing that is defective, and says what and where', async () => {
    const broken = TWO.replace('name="people" value', 'name="role" value').replace(
      'key="fixture:order"',
      'key="fixture:nothing"',
    );
    const checked = await admin.post('/flows/custom:purchase/check', { xml: broken });
    expect(checked.body.problems.map((problem: any) => [problem.element, problem.rule])).toEqual(
      expect.arrayContaining([
        ['start', 'unknown_form'],
        ['first', 'unknown_role'],
      ]),
    );
    const refused = await admin.post('/flows/custom:purchase/versions', { xml: broken, note: '' });
    expect([refused.status, refused.body.error.issues[0]]).toMatchObject([422, { element: expect.any(String) }]);
    expect((await admin.post('/flows/custom:purchase/versions', { xml: '<not-bpmn/>', note: '' })).status).toBe(422);
    const renamed = TWO.replaceAll('purchase', 'other');
    expect((await admin.post('/flows/custom:purchase/versions', { xml: renamed, note: '' })).status).toBe(422);
    expect((await admin.get('/flows/custom:purchase')).body.version).toBe(2);
  });

  it('takes an empty rule for what it is: a warning that says who will decide instead', async () => {
    const unstaffed = TWO.replace('name="people" value', 'name="position" value').replace(
      /(name="position" value)="[^"]*"/,
      '$1="GHOST"',
    );
    const found = async (xml: string) =>
      (await admin.post('/flows/custom:purchase/check', { xml })).body.problems.filter(
        ({ rule }: any) => rule === 'resolves_to_nobody',
      );
    expect(await found(unstaffed)).toMatchObject([
      { element: 'first', severity: 'warning', message: { zh: expect.stringContaining('会转给管理员') } },
    ]);
    const passing = unstaffed.replace('whenEmpty="administrator"', 'whenEmpty="pass"');
    expect(await found(passing)).toMatchObject([{ severity: 'warning', message: { zh: expect.stringContaining('会自动通过') } }]);
    const leader = unstaffed.replace('name="position" value="GHOST"', 'name="initiatorDepartmentLeader" value="1"');
    expect(await found(leader), 'the fix of the designer').toEqual([]);
  });

  it('tells designers which services there are, and nobody else', async () => {
    expect((await admin.get('/manifest')).body.services).toMatchObject({
      'fixture:deliver': { title: { zh: '交货' }, inStep: true },
      'fixture:ring': { title: null, inStep: false },
    });
    expect((await sales.get('/manifest')).body.services).toEqual({});
  });

  it('takes a person who does not exist for an error', async () => {
    const xml = TWO.replace(/name="people" value="[^"]*"/, 'name="people" value="01ARZ3NDEKTSV4RRFFQ69G5FAV"');
    expect((await admin.post('/flows/custom:purchase/check', { xml })).body.problems).toMatchObject([
      { element: 'first', rule: 'unknown_person', severity: 'error' },
    ]);
  });

  it('leaves running requests with their version', async () => {
    const submit = async () =>
      (await sales.post('/requests', { flow: 'custom:purchase', fields: { name: '纸', amount: '9.00' } })).body.id as string;
    const old = await submit();
    const published = await admin.post('/flows/custom:purchase/versions', { xml: TWO, note: '加一级' });
    expect([published.status, published.body]).toEqual([201, { version: 3 }]);
    expect((await admin.get('/flows/custom:purchase/draft')).status).toBe(404);
    const fresh = await submit();
    const manager = await server.as('manager');
    const statuses = new Map<string, string>();
    for (const task of (await manager.get('/tasks')).body.items) {
      statuses.set(task.requestId, (await manager.post(`/tasks/${task.id}/approve`, {})).body.request.status);
    }
    expect(statuses).toEqual(
      new Map([
        [old, 'approved'],
        [fresh, 'pending'],
      ]),
    );
    expect((await admin.get('/flows/custom:purchase')).body.versions).toMatchObject([
      { version: 3, note: '加一级', running: 1 },
      { version: 2, running: 0 },
      { version: 1, running: 0 },
    ]);
    expect((await admin.get('/flows/custom:purchase/versions/1')).body.xml).toBe(ONE);
  });

  it('tells who will decide before it is submitted, even of a half-filled form', async () => {
    const { body } = await sales.post('/flows/custom:purchase/preview', { fields: { amount: 'not a number' } });
    expect(body.route).toMatchObject([
      { node: 'first', people: [{ name: '顾明谦' }], automatic: false },
      { node: 'second', people: [{ name: '林知远' }] },
    ]);
  });

  it('deploys the diagrams of plugins once, and keeps what was published over them', async () => {
    const crm = await startTestServer({ database: kind });
    try {
      const boss = await crm.as('designer');
      const before = (await boss.get('/flows/crm:contractApproval')).body;
      const xml = before.diagram.replace('法务审核', '法务复核');
      expect((await boss.post('/flows/crm:contractApproval/versions', { xml, note: '' })).body).toEqual({ version: 2 });
      const { deployPlugins } = await import('./deployPlugins.js');
      await deployPlugins(crm.services.database, crm.services.registry, crm.clock);
      expect((await boss.get('/flows/crm:contractApproval')).body.version).toBe(2);
    } finally {
      await crm.stop();
    }
  });
});

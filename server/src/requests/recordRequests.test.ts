import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { people, WORKSHOP, workshop } from '../runtime/testing/workshopPlugin.js';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';

const FLOW = 'fixture:deliver';

describeOnBothDatabases('a request about a record', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  let decider: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    admin = await server.as('admin');
    // The leader of the administrator's department is the administrator himself.
    decider = admin;
  });
  afterAll(() => server.stop());
  beforeEach(() => Object.assign(workshop, { fail: undefined, calls: 0 }));

  const create = async () =>
    (await admin.post('/records/fixture:order', { fields: { name: '纸', amount: '3.00' } })).body.id as string;
  const show = async (id: string) => (await admin.get(`/records/fixture:order/${id}`)).body;
  const submit = (recordId: string) => admin.post('/requests', { flow: FLOW, recordId, fields: { name: '纸', amount: '3.00' } });
  const decide = async (requestId: string, verb: string, body: unknown = {}) => {
    const task = (await decider.get('/tasks?limit=200')).body.items.find((each: any) => each.requestId === requestId);
    return decider.post(`/tasks/${task.id}/${verb}`, body);
  };

  it('locks it while it runs, and says of it what may be started', async () => {
    const record = await create();
    expect((await show(record)).can.start).toEqual([FLOW]);
    const { status, body } = await submit(record);
    expect(status).toBe(201);
    const locked = await show(record);
    expect(locked).toMatchObject({ approvalStatus: 'pending', can: { edit: false, start: [] } });
    const edit = await admin.patch(`/records/fixture:order/${record}`, { version: locked.version, fields: { amount: '4.00' } });
    expect(edit.status).toBe(409);
    const second = await submit(record);
    expect([second.status, second.body.error.id]).toEqual([409, 'record_in_approval']);
    const about = (await admin.get(`/records/fixture:order/${record}/requests`)).body.items;
    expect(about).toMatchObject([{ id: body.id, title: '交货：纸', record: { id: record, title: '纸' } }]);
  });

  it('runs the plugin’s handler with the last approval, in its transaction', async () => {
    const record = await create();
    const { id } = (await submit(record)).body;
    workshop.fail = new Error('the van broke down');
    const refused = await decide(id, 'approve');
    expect([refused.status, refused.body.error.id]).toEqual([409, 'handler_failed']);
    expect(await show(record)).toMatchObject({ approvalStatus: 'pending', fields: { stage: 'draft' } });
    workshop.fail = undefined;
    expect((await decide(id, 'approve')).body.request.status).toBe('approved');
    expect(await show(record)).toMatchObject({ approvalStatus: 'approved', fields: { stage: 'delivered' } });
    const again = await submit(record);
    expect([again.status, again.body.error.id]).toEqual([409, 'record_unsuited']);
  });

  it('frees it when it is rejected, unchanged', async () => {
    const record = await create();
    const { id } = (await submit(record)).body;
    expect((await decide(id, 'reject')).status).toBe(422); // without a word
    expect((await decide(id, 'reject', { opinion: '不同意' })).body.request.status).toBe('rejected');
    expect(await show(record)).toMatchObject({
      approvalStatus: 'rejected',
      fields: { stage: 'draft' },
      can: { edit: true, start: [FLOW] },
    });
    expect(workshop.calls).toBe(0);
  });

  it('hands nothing to who is no longer active, and answers a key of another request with a refusal', async () => {
    const [one, other] = [(await submit(await create())).body.id, (await submit(await create())).body.id];
    const gone = await decide(one, 'transfer', { to: people.gone });
    expect([gone.status, gone.body.error.id]).toEqual([409, 'inactive_person']);
    const tasks = (await admin.get('/tasks?limit=200')).body.items;
    const taskOf = (id: string) => tasks.find((each: any) => each.requestId === id).id;
    const key = { 'Idempotency-Key': '01J000000000000000000REUSE' };
    expect((await admin.post(`/tasks/${taskOf(one)}/approve`, {}, key)).status).toBe(200);
    const reused = await admin.post(`/tasks/${taskOf(other)}/approve`, {}, key);
    expect([reused.status, reused.body.error.id]).toEqual([409, 'idempotency_key_reused']);
  });

  it('asks somebody for an opinion, and decides then', async () => {
    const record = await create();
    const { id } = (await submit(record)).body;
    const manager = await server.as('manager');
    const { person } = (await manager.get('/session')).body;
    expect((await decide(id, 'delegate', { to: person.id, opinion: '你看呢' })).status).toBe(200);
    const asked = (await manager.get('/tasks')).body.items.find((each: any) => each.requestId === id);
    expect(asked).toMatchObject({ node: 'decide' });
    expect((await manager.post(`/tasks/${asked.id}/approve`, { opinion: '可以' })).body.request.status).toBe('pending');
    expect((await decide(id, 'approve')).body.request.status).toBe('approved');
  });
});

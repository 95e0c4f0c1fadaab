import { BusinessError } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { signedIn } from '../requests/testing/contractDesk.js';
import { drawFlow } from './testing/drawFlow.js';
import { approval, diagram, outOfStock, WORKSHOP, workshop } from './testing/workshopPlugin.js';

const service = (name: string) =>
  `<bpmn:serviceTask id="work" name="work"><bpmn:extensionElements><vermilion:service name="fixture:${name}" /></bpmn:extensionElements></bpmn:serviceTask>`;
const withService = (id: string, name: string) =>
  diagram(
    id,
    `${approval('approve', ['manager'])}${service(name)}
    <bpmn:boundaryEvent id="empty" name="empty" attachedToRef="work"><bpmn:errorEventDefinition errorRef="e" /></bpmn:boundaryEvent>
    ${approval('restock', ['admin'])}`,
    ['start>approve', 'approve>work', 'work>end', 'empty>restock', 'restock>end'],
    '<bpmn:error id="e" name="empty" errorCode="out_of_stock" />',
  );

describeOnBothDatabases('services', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    const admin = await server.as('admin');
    for (const [id, name] of [
      ['in_step', 'deliver'],
      ['after_step', 'ring'],
    ] as const) {
      await drawFlow(admin, id, withService(id, name));
    }
  });
  afterAll(() => server.stop());
  beforeEach(() => Object.assign(workshop, { fail: undefined, calls: 0 }));

  const submit = async (flow: string) => {
    const sales = await signedIn(server, 'sales');
    const answer = await sales.post('/requests', { flow: `custom:${flow}`, fields: { name: '订单', amount: '5.00' } });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const approve = async (requestId: string, username = 'manager') => {
    const client = await signedIn(server, username);
    const task = (await client.get('/tasks?limit=200')).body.items.find((each: any) => each.requestId === requestId);
    return client.post(`/tasks/${task.id}/approve`, {});
  };
  const view = async (id: string) => (await (await signedIn(server, 'admin')).get(`/requests/${id}`)).body;
  const stageOf = async (id: string) =>
    (await (await signedIn(server, 'admin')).get(`/records/fixture:order/${(await view(id)).record.id}`)).body.fields.stage;

  it('changes the record in the transaction of the step', async () => {
    const id = await submit('in_step');
    expect(await stageOf(id)).toBe('draft');
    expect((await approve(id)).body.request.status).toBe('approved');
    expect(await stageOf(id)).toBe('delivered');
    expect(workshop.calls).toBe(1);
  });

  it('keeps the decision but not the half-done work of a service that fails, and tries again when asked', async () => {
    const id = await submit('in_step');
    workshop.fail = new Error('the van broke down');
    expect((await approve(id)).body.request.status).toBe('incident');
    expect(await stageOf(id)).toBe('draft');
    const stuck = await view(id);
    expect(stuck.incidents).toMatchObject([{ node: 'work', code: 'SERVICE_FAILED', reason: 'the van broke down' }]);
    expect(stuck.diagram.states).toMatchObject({ work: 'incident', approve: 'done' });

    workshop.fail = undefined;
    const admin = await server.as('admin');
    expect((await admin.post(`/requests/${id}/retry`)).body).toEqual({ retried: 1 });
    expect(await view(id)).toMatchObject({ status: 'approved', incidents: [] });
    expect(await stageOf(id)).toBe('delivered');
  });

  it('follows the boundary event of a business error, with the work undone', async () => {
    const id = await submit('in_step');
    workshop.fail = outOfStock();
    expect((await approve(id)).body.request.status).toBe('pending');
    expect(await stageOf(id)).toBe('draft');
    expect((await view(id)).current).toMatchObject([{ node: 'restock' }]);
  });

  it('ends by a business error that the diagram does not catch, and says so: there is nothing to retry', async () => {
    const id = await submit('in_step');
    workshop.fail = new BusinessError('not_foreseen');
    expect((await approve(id)).body.request.status).toBe('incident');
    const admin = await signedIn(server, 'admin');
    const { body } = await admin.get(`/requests/${id}`);
    expect(body).toMatchObject({
      failure: { code: 'not_foreseen', node: 'work', nodeName: 'work' },
      incidents: [],
      can: { retry: false },
    });
    expect(body.timeline.at(-1).kind).toBe('failed');
    expect((await admin.post(`/requests/${id}/retry`)).status).toBe(409);
  });

  it('calls a service outside the step after the commit, again with pauses, and gives up as an incident', async () => {
    const id = await submit('after_step');
    workshop.fail = new Error('no answer');
    expect((await approve(id)).body.request.status).toBe('pending');
    for (let attempt = 1; attempt <= 6; attempt++) {
      await server.services.process.runDueWork();
      expect(workshop.calls).toBe(attempt);
      server.clock.advance(3_600_000);
    }
    await server.services.process.runDueWork();
    expect(workshop.calls).toBe(6);
    expect((await view(id)).incidents).toMatchObject([{ node: 'work', reason: 'no answer' }]);

    workshop.fail = undefined;
    await (await signedIn(server, 'admin')).post(`/requests/${id}/retry`);
    await server.services.process.runDueWork();
    expect(await view(id)).toMatchObject({ status: 'approved' });
  });

  it('answers a token once, however often the job is delivered', async () => {
    const id = await submit('after_step');
    await approve(id);
    const { database } = server.services;
    const before = await database.read<{ id: string }>('SELECT id FROM outbox WHERE instance_id = ?', [id]);
    await Promise.all([server.services.process.runDueWork(), server.services.process.runDueWork()]);
    expect(before.length).toBeLessThanOrEqual(1);
    expect(await database.read('SELECT id FROM outbox WHERE instance_id = ?', [id])).toEqual([]);
    expect(await view(id)).toMatchObject({ status: 'approved' });
    const answers = await database.read("SELECT seq FROM history_steps WHERE instance_id = ? AND command = 'complete'", [id]);
    expect(answers).toHaveLength(1);
  });
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { drawFlow } from '../runtime/testing/drawFlow.js';
import { checkLaws } from '../runtime/verify/checkLaws.js';
import { approval, diagram, people, WORKSHOP, workshop } from '../runtime/testing/workshopPlugin.js';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';

const FLOW = diagram(
  'desk',
  `${approval('sign', ['manager'])}
  <bpmn:serviceTask id="work" name="work"><bpmn:extensionElements><vermilion:service name="fixture:deliver" /></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:intermediateCatchEvent id="wait" name="wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  ${approval('check', ['admin'])}`,
  ['start>sign', 'sign>work', 'work>wait', 'wait>check', 'check>end'],
);

describeOnBothDatabases('operations', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    admin = await server.as('admin');
    await drawFlow(admin, '工单', FLOW);
  });
  afterAll(() => server.stop());
  beforeEach(() => Object.assign(workshop, { fail: undefined, calls: 0 }));

  const submit = async () => {
    const sales = await server.as('sales');
    const answer = await sales.post('/requests', { flow: 'custom:desk', fields: { name: '订单', amount: '5.00' } });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const approve = async (requestId: string, username = 'manager') => {
    const client = await server.as(username);
    const task = (await client.get('/tasks?limit=200')).body.items.find((each: any) => each.requestId === requestId);
    return client.post(`/tasks/${task.id}/approve`, {});
  };
  const operate = (id: string, verb: string, body: object) =>
    admin.post(`/operations/requests/${id}/${verb}`, { reason: '检修', ...body });
  const nodeOf = async (id: string) => (await admin.get(`/requests/${id}`)).body.current?.map((stop: any) => stop.node);
  const dueOf = async (id: string) => (await admin.get(`/operations/due?request=${id}`)).body.items;

  it('are for those who administer requests', async () => {
    const sales = await server.as('sales');
    for (const path of ['nodes', 'incidents', 'due']) expect((await sales.get(`/operations/${path}`)).status).toBe(403);
    expect((await sales.post(`/operations/requests/${await submit()}/suspend`, { reason: 'x' })).status).toBe(403);
  });

  it('list what has failed page by page, and try many again', async () => {
    workshop.fail = new Error('the van broke down');
    const ids = [await submit(), await submit()];
    for (const id of ids) await approve(id);
    const first = (await admin.get('/operations/incidents?limit=1&code=SERVICE_FAILED')).body;
    const second = (await admin.get(`/operations/incidents?limit=1&code=SERVICE_FAILED&after=${first.next}`)).body;
    expect([...first.items, ...second.items].map((each: any) => each.requestId).sort()).toEqual([...ids].sort());
    expect(first.items[0]).toMatchObject({ flow: 'custom:desk', node: 'work', reason: 'the van broke down' });
    expect(second.next).toBeNull();

    expect((await admin.post('/operations/incidents/retry', { node: 'work' })).body).toEqual({ retried: 2, refused: 0, left: 2 });
    workshop.fail = undefined;
    await operate(ids[0]!, 'suspend', {});
    const retried = await admin.post('/operations/incidents/retry', { flow: 'custom:desk', requests: ids });
    expect(retried.body).toEqual({ retried: 1, refused: 1, left: 1 });
    await operate(ids[0]!, 'resume', {});
    expect((await admin.post('/operations/incidents/retry', {})).body).toEqual({ retried: 1, refused: 0, left: 0 });
  });

  it('make a request stand still for people and for the clock, until it may go on', async () => {
    const id = await submit();
    expect((await operate(id, 'suspend', {})).status).toBe(204);
    expect((await operate(id, 'suspend', {})).body.error.id).toBe('suspended_already');
    const refused = await approve(id);
    expect([refused.status, refused.body.error.id]).toEqual([409, 'suspended']);
    await operate(id, 'resume', {});
    expect((await operate(id, 'resume', {})).body.error.id).toBe('not_suspended');
    await approve(id);

    const [timer] = await dueOf(id);
    expect(timer).toMatchObject({ kind: 'timer', due: server.clock.now() + 3_600_000, attempts: 0 });
    await operate(id, 'suspend', {});
    server.clock.set(timer.due);
    await server.services.process.runDueWork();
    expect(await dueOf(id)).toMatchObject([{ id: timer.id, attempts: 0 }]);
    await operate(id, 'resume', {});
    server.clock.advance(60_000);
    await server.services.process.runDueWork();
    expect(await dueOf(id)).toEqual([]);
    expect(await nodeOf(id)).toEqual(['check']);
    const audit = (await admin.get(`/audit?limit=200`)).body.items.filter((entry: any) => entry.subjectId === id);
    expect(audit.map((entry: any) => entry.action)).toContain('request.suspended');
  });

  it('mend variables, also while the request is suspended, once for one key', async () => {
    const id = await submit();
    await operate(id, 'suspend', {});
    const key = { 'Idempotency-Key': '01J000000000000000000MEND1' };
    const mend = () => admin.post(`/operations/requests/${id}/variables`, { reason: '更正', variables: { rate: 3 } }, key);
    expect([(await mend()).status, (await mend()).status]).toEqual([204, 204]);
    const { database } = server.services;
    const steps = await database.read("SELECT seq FROM history_steps WHERE instance_id = ? AND command = 'setVariables'", [id]);
    expect(steps).toHaveLength(1);
    expect((await admin.post(`/operations/requests/${id}/variables`, { reason: 'x', variables: {} })).status).toBe(422);
  });

  it('move a request back, after saying what that would do', async () => {
    const id = await submit();
    await approve(id);
    const move = { before: ['wait'], after: ['sign'], people: [people.manager] };
    expect((await operate(id, 'move', { to: ['sign'], preview: true })).body).toEqual(move);
    expect(await dueOf(id)).toHaveLength(1);
    expect((await operate(id, 'move', { to: ['sign'] })).body).toEqual(move);
    expect(await dueOf(id)).toEqual([]);
    expect(await nodeOf(id)).toEqual(['sign']);
    expect((await operate(id, 'move', { to: ['nowhere'] })).body.error.id).toBe('no_such_node');
  });

  it('let a job that was given up be tried again', async () => {
    const id = await submit();
    const { database } = server.services;
    const job = { id: `${id.slice(0, 25)}X`, instance_id: id, kind: 'message', idempotency_key: `${id}.dead`, due: 1 };
    const payload = JSON.stringify({ message: 'nobody', correlationKey: null, variables: {} });
    await database.write((tx) => tx.insert('outbox', [{ ...job, payload, attempts: 6, state: 'dead', last_error: 'down' }]));
    expect((await admin.get(`/operations/due?state=dead`)).body.items).toMatchObject([{ id: job.id, lastError: 'down' }]);
    expect((await admin.post(`/operations/jobs/${job.id}/retry`)).status).toBe(204);
    expect((await admin.post(`/operations/jobs/${job.id}/retry`)).status).toBe(404);
    await server.services.process.runDueWork();
    expect(await dueOf(id)).toEqual([]);
  });

  it('know their nodes, and leave every law kept', async () => {
    expect((await admin.get('/operations/nodes')).body).toMatchObject([
      { services: ['web', 'worker', 'scheduler'], alive: true },
    ]);
    expect(await checkLaws(server.services.database)).toEqual([]);
  });
});

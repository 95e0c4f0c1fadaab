import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedIn } from '../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { checkLaws } from './verify/checkLaws.js';
import { drawFlow } from './testing/drawFlow.js';
import { approval, diagram, WORKSHOP } from './testing/workshopPlugin.js';

const SIGNAL = '<bpmn:signal id="g" name="stock.closed" />';
/** Waits for an approval that an event sub-process, started by a signal, replaces. */
const LISTENING = diagram(
  'listening',
  `${approval('decide', ['manager'])}
  <bpmn:subProcess id="handler" name="handler" triggeredByEvent="true">
    <bpmn:startEvent id="heard" name="heard"><bpmn:signalEventDefinition signalRef="g" /></bpmn:startEvent>
    ${approval('instead', ['admin'])}
    <bpmn:sequenceFlow id="inside" sourceRef="heard" targetRef="instead" />
  </bpmn:subProcess>`,
  ['start>decide', 'decide>end'],
  SIGNAL,
);
const CALLING = diagram(
  'calling',
  `${approval('check', ['manager'])}
  <bpmn:intermediateThrowEvent id="tell" name="tell"><bpmn:signalEventDefinition signalRef="g" /></bpmn:intermediateThrowEvent>`,
  ['start>check', 'check>tell', 'tell>end'],
  SIGNAL,
);

describeOnBothDatabases('signals', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    const admin = await server.as('admin');
    for (const [title, xml] of Object.entries({ listening: LISTENING, calling: CALLING })) await drawFlow(admin, title, xml);
  });
  afterAll(() => server.stop());

  const submit = async (flow: string) => {
    const sales = await signedIn(server, 'sales');
    return (await sales.post('/requests', { flow: `custom:${flow}`, fields: { name: '纸', amount: '5.00' } })).body.id as string;
  };
  const at = async (id: string) =>
    (await (await signedIn(server, 'admin')).get(`/requests/${id}`)).body.current.map((one: any) => one.node);

  it('are heard by every other instance that waits for them, once', async () => {
    const listeners = [await submit('listening'), await submit('listening')];
    const caller = await submit('calling');
    expect(await Promise.all(listeners.map(at))).toEqual([['decide'], ['decide']]);
    const manager = await signedIn(server, 'manager');
    const task = (await manager.get('/tasks?limit=200')).body.items.find((each: any) => each.requestId === caller);

    await manager.post(`/tasks/${task.id}/approve`, {});
    await server.services.process.runDueWork();
    await server.services.process.runDueWork();

    expect(await Promise.all(listeners.map(at))).toEqual([['instead'], ['instead']]);
    expect(await checkLaws(server.services.database)).toEqual([]);
  });

  it('a diagram that needs what nobody serves yet is not published, and says what', async () => {
    const admin = await server.as('admin');
    const xml = diagram('asking', '<bpmn:callActivity id="ask" name="ask" calledElement="other" />', ['start>ask', 'ask>end']);
    const refused = await admin.post('/flows', { title: '调用', xml });
    expect([refused.status, refused.body.error.issues]).toMatchObject([422, [{ element: 'ask', id: 'not_served' }]]);
  });
});

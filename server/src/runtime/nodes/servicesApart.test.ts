import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTemporaryDatabase, startTestServer, type TemporaryDatabase, type TestServer } from '../../testing/index.js';
import { drawFlow } from '../testing/drawFlow.js';
import { approval, diagram, WORKSHOP, workshop } from '../testing/workshopPlugin.js';
import { listNodes } from './listNodes.js';

const BELL = diagram(
  'bell',
  `<bpmn:serviceTask id="work" name="work"><bpmn:extensionElements><vermilion:service name="fixture:ring" /></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:intermediateCatchEvent id="wait" name="wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  ${approval('sign', ['manager'])}`,
  ['start>work', 'work>wait', 'wait>sign', 'sign>end'],
);
const PATIENCE = { timeout: 60_000 };

describe('services apart', () => {
  let data: TemporaryDatabase;
  let web: TestServer;
  let rest: TestServer | undefined;
  beforeAll(async () => {
    data = await createTemporaryDatabase('mariadb');
    web = await startTestServer({ data, plugins: WORKSHOP, env: { SERVICES: 'web' } });
    await drawFlow(await web.as('admin'), '铃', BELL);
  });
  afterAll(async () => {
    await rest?.stop();
    await web.stop();
    await data.remove();
  });
  beforeEach(() => Object.assign(workshop, { fail: undefined, calls: 0 }));

  it('leaves jobs and timers to the nodes that have the service', async () => {
    const { body } = await (
      await web.as('sales')
    ).post('/requests', { flow: 'custom:bell', fields: { name: 'x', amount: '1.00' } });
    const nodeNow = async () => (await (await web.as('admin')).get(`/requests/${body.id}`)).body.current?.[0]?.node;
    await web.services.process.runDueWork();
    expect(workshop.calls).toBe(0);

    rest = await startTestServer({ data, clock: web.clock, plugins: WORKSHOP, env: { SERVICES: 'worker,scheduler' } });
    const { database } = web.services;
    const timers = () => database.read('SELECT id FROM timers WHERE instance_id = ?', [body.id]);
    await vi.waitFor(async () => expect(await timers()).toHaveLength(1), PATIENCE);
    expect(workshop.calls).toBe(1);
    web.clock.advance(3_600_001);
    await rest.services.process.runDueWork();
    await vi.waitFor(async () => expect(await nodeNow()).toBe('sign'), PATIENCE);
  }, 180_000);

  it('answers only those who watch it where there is no web', async () => {
    expect((await fetch(`${rest!.origin}/api/v1/session`)).status).toBe(404);
    expect(await (await fetch(`${rest!.origin}/health`)).json()).toMatchObject({ node: { services: ['worker', 'scheduler'] } });
  });

  it('lists its nodes, and no longer the one that has stopped in order', async () => {
    const services = async () => (await listNodes(web.services.database)).map((node) => node.services.join());
    expect((await services()).sort()).toEqual(['web', 'worker,scheduler']);
    await rest!.stop();
    rest = undefined;
    expect(await services()).toEqual(['web']);
  });
});

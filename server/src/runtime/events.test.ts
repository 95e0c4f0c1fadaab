import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedIn } from '../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { checkLaws } from './verify/checkLaws.js';
import { drawFlow } from './testing/drawFlow.js';
import { approval, diagram, WORKSHOP } from './testing/workshopPlugin.js';

const FEEL = (text: string) => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A task that is passed by after four working hours, then a script, then a wait for a message of the order's name. */
const WAITING = diagram(
  'waiting',
  `${approval('decide', ['manager'])}
  <bpmn:boundaryEvent id="late" name="late" attachedToRef="decide"><bpmn:timerEventDefinition vermilion:working="true"><bpmn:timeDuration>PT4H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:scriptTask id="script" name="script" scriptFormat="feel" vermilion:resultVariable="total"><bpmn:script>${FEEL('= amount * 2')}</bpmn:script></bpmn:scriptTask>
  <bpmn:intermediateCatchEvent id="wait" name="wait"><bpmn:messageEventDefinition messageRef="m" vermilion:correlationKey="= name" /></bpmn:intermediateCatchEvent>
  ${approval('after', ['admin'])}`,
  ['start>decide', 'decide>end', 'late>script', 'script>wait', 'wait>after', 'after>end'],
  '<bpmn:message id="m" name="goods.arrived" />',
);
const SENDING = diagram(
  'sending',
  `${approval('check', ['manager'])}
  <bpmn:intermediateThrowEvent id="tell" name="tell"><bpmn:messageEventDefinition messageRef="m" vermilion:correlationKey="= name" /></bpmn:intermediateThrowEvent>`,
  ['start>check', 'check>tell', 'tell>end'],
  '<bpmn:message id="m" name="goods.arrived" />',
);

describeOnBothDatabases('timers, scripts and messages', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    const admin = await server.as('admin');
    for (const [title, xml] of Object.entries({ waiting: WAITING, sending: SENDING })) {
      await drawFlow(admin, title, xml);
    }
  });
  afterAll(() => server.stop());

  const submit = async (flow: string, name: string) => {
    const answer = await (
      await signedIn(server, 'sales')
    ).post('/requests', { flow: `custom:${flow}`, fields: { name, amount: '5.00' } });
    return answer.body.id as string;
  };
  const view = async (id: string) => (await (await signedIn(server, 'admin')).get(`/requests/${id}`)).body;
  const work = () => server.services.process.runDueWork();
  const variablesOf = async (id: string) => {
    const [row] = await server.services.database.read<{ state: string }>('SELECT state FROM process_instances WHERE id = ?', [
      id,
    ]);
    return JSON.parse(row!.state).tokens[0].variables;
  };

  it('fires a timer once, when its working time is over, also after a long sleep', async () => {
    const id = await submit('waiting', '甲');
    server.clock.advance(4 * 3_600_000); // 14:00; noon does not count
    await work();
    expect((await view(id)).current).toMatchObject([{ node: 'decide' }]);
    server.clock.advance(30 * 86_400_000);
    await Promise.all([work(), work()]);
    await work();
    expect(await variablesOf(id)).toMatchObject({ total: 10 });
    expect((await view(id)).diagram.states).toMatchObject({ late: 'done', script: 'done', wait: 'waiting' });
    const fired = await server.services.database.read(
      "SELECT seq FROM history_steps WHERE instance_id = ? AND command = 'trigger'",
      [id],
    );
    expect(fired).toHaveLength(1);
  });

  it('brings a message to those who wait for its key, and to nobody else', async () => {
    const [mine, other] = [await submit('waiting', '乙'), await submit('waiting', '丙')];
    server.clock.advance(10 * 86_400_000);
    await work();
    await work();
    const sender = await submit('sending', '乙');
    const manager = await signedIn(server, 'manager');
    const task = (await manager.get('/tasks?limit=200')).body.items.find((each: any) => each.requestId === sender);
    await manager.post(`/tasks/${task.id}/approve`, {});
    await work();
    expect((await view(mine)).current).toMatchObject([{ node: 'after' }]);
    expect((await view(other)).diagram.states).toMatchObject({ wait: 'waiting' });
    expect(
      await server.services.process.runtime.correlate({ message: 'goods.arrived', correlationKey: '乙', variables: {} }),
    ).toBe(0);
    expect(await checkLaws(server.services.database)).toEqual([]);
  });
});

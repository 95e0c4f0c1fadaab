import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { createTemporaryDatabase, startTestServer, type TemporaryDatabase, type TestServer } from '../testing/index.js';
import { checkLaws } from './verify/checkLaws.js';
import { drawFlow } from './testing/drawFlow.js';
import { approval, diagram, WORKSHOP } from './testing/workshopPlugin.js';

const JOINT = diagram('joint', approval('sign', ['admin', 'manager', 'sales'], '<vermilion:ballot mode="joint" />'), [
  'start>sign',
  'sign>end',
]);

describe('two nodes on one database', () => {
  let data: TemporaryDatabase;
  let nodes: TestServer[];
  beforeAll(async () => {
    data = await createTemporaryDatabase('mariadb');
    const first = await startTestServer({ data, plugins: WORKSHOP });
    nodes = [first, await startTestServer({ data, clock: first.clock, plugins: WORKSHOP })];
    await drawFlow(await first.as('admin'), '会签', JOINT);
    await nodes[1]!.services.process.definitions.flows.refresh();
  });
  afterAll(async () => {
    for (const node of nodes) await node.stop();
    await data.remove();
  });

  const submit = async (node: TestServer) => {
    const answer = await (
      await node.as('sales')
    ).post('/requests', { flow: 'custom:joint', fields: { name: 'x', amount: '1.00' } });
    expect([answer.status, answer.body]).toMatchObject([201, {}]);
    return answer.body.id as string;
  };
  const tasksOf = async (username: string) => (await (await nodes[0]!.as(username)).get('/tasks?limit=200')).body.items as any[];

  it('counts every vote of a ballot that is decided on both at once, and shows nobody a conflict', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => submit(nodes[index % 2]!)));
    const votes = [];
    for (const [index, username] of ['admin', 'manager', 'sales'].entries()) {
      for (const task of await tasksOf(username)) {
        const node = nodes[(index + ids.indexOf(task.requestId)) % 2]!;
        votes.push({ client: await node.as(username), task: task.id as string });
      }
    }
    expect(votes).toHaveLength(36);
    const answers = await Promise.all(votes.map(({ client, task }) => client.post(`/tasks/${task}/approve`, {})));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
    const { database } = nodes[0]!.services;
    const rows = await database.read<{ status: string; seq: number }>('SELECT status, seq FROM process_instances');
    expect(rows).toEqual(ids.map(() => ({ status: 'completed', seq: 4 })));
    expect(await checkLaws(database)).toEqual([]);
  });

  it('carries out one command sent to both once', async () => {
    const id = await submit(nodes[0]!);
    const task = (await tasksOf('manager')).find((each) => each.requestId === id);
    const key = { 'Idempotency-Key': '01J0000000000000000000TWIN' };
    const answers = await Promise.all(
      nodes.map(async (node) => (await node.as('manager')).post(`/tasks/${task.id}/approve`, { opinion: 'once' }, key)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(answers[0]!.body.request).toEqual(answers[1]!.body.request);
    const { database } = nodes[0]!.services;
    const notes = await database.read("SELECT seq FROM request_notes WHERE request_id = ? AND kind = 'approved'", [id]);
    expect(notes).toHaveLength(1);
  });
});

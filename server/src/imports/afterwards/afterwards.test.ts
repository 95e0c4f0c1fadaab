import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../../testing/index.js';
import { ORDERS } from '../testing/ordersPlugin.js';

const FLOW = 'fixture:deliver';

describeOnBothDatabases('after an import', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: ORDERS });
    admin = await server.as('admin');
  });
  afterAll(() => server.stop());

  /** Brings a file, sets its plan, and lets it be checked and stored. */
  async function bring(content: string, along: object) {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/csv' }), 'orders.csv');
    const brought = await admin.send('POST', '/imports?entity=fixture:order', { body: form });
    expect(brought.status).toBe(201);
    const path = `/imports/${brought.body.id}`;
    const planned = await admin.put(`${path}/plan`, { ...brought.body.plan, ...along });
    if (planned.status !== 200) return { planned, job: undefined };
    for (const command of ['check', 'run']) {
      expect((await admin.post(`${path}/${command}`)).status).toBe(200);
      await server.services.imports.runner.runDue();
    }
    return { planned, job: (await admin.get(path)).body };
  }
  const rowsOf = async (id: string) => (await admin.get(`/imports/${id}/rows`)).body.items;

  it('starts the flow that was chosen on each new record, once, and says of which it could not', async () => {
    const { job } = await bring('名称,金额\n纸,3.00\n笔,\n', { start: FLOW, mode: 'insert' });
    expect(job).toMatchObject({ state: 'done', counts: { inserted: 2, warned: 1 }, flows: [{ key: FLOW }] });
    const [paper, pen] = await rowsOf(job.id);
    const about = async ({ recordId }: any) => (await admin.get(`/records/fixture:order/${recordId}/requests`)).body.items;
    expect(await about(paper)).toMatchObject([{ title: '交货：纸' }]);
    expect(await about(pen)).toEqual([]);
    expect(pen).toMatchObject({ status: 'warning', issues: [{ id: 'flow_not_started' }] });
    expect((await admin.get(`/records/fixture:order/${paper.recordId}`)).body.approvalStatus).toBe('pending');
  });

  it('refuses a flow that the importer may not start on such records', async () => {
    const { planned } = await bring('名称,金额\n纸,3.00\n', { start: 'fixture:unknown', mode: 'insert' });
    expect(planned).toMatchObject({ status: 422, body: { error: { issues: [{ field: 'start', id: 'not_startable' }] } } });
  });

  it('tells those whose records it has made, if that is wanted', async () => {
    const historian = '名称,金额,负责人\n本,1.00,程予安\n尺,2.00,程予安\n夹,2.00,\n';
    const told = async () =>
      (await (await server.as('sales')).get('/notifications')).body.items.filter(({ kind: of }: any) => of === 'import');
    await bring(historian, { mode: 'insert' });
    expect(await told()).toEqual([]);
    await bring(historian, { mode: 'insert', notify: true });
    expect(await told()).toMatchObject([{ title: { zh: expect.stringContaining('为您导入了2条') } }]);
  });
});

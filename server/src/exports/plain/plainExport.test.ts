import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDesk, signedIn, type ContractDesk } from '../../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';

const ENTITY = 'crm:individualCustomer';
const REASON = '监管部门现场检查需要核对原件';

describeOnBothDatabases('values in clear', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  const order = { entity: ENTITY, format: 'csv', columns: ['name', 'mobile'] };
  const ask = async (username = 'director', more: object = {}) =>
    (await signedIn(server, username)).post('/exports', { ...order, plain: { reason: REASON }, ...more });
  const show = async (id: string) => (await (await signedIn(server, 'director')).get(`/exports/${id}`)).body;
  const file = async (id: string, username = 'director') => (await signedIn(server, username)).send('GET', `/exports/${id}/file`);
  const actionsOf = async (id: string) =>
    (
      await server.services.database.read<{ action: string }>(
        "SELECT action FROM audit_log WHERE subject = 'export' AND subject_id = ? ORDER BY seq",
        [id],
      )
    ).map(({ action }) => action);

  it('leave the house once, after an administrator has agreed', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ status: 201, body: { state: 'asked', plain: true, reason: REASON, fileUntil: null } });
    const { id, requestId } = asked.body;
    await server.services.exports.runner.runDue();
    expect((await show(id)).state).toBe('asked');
    expect(await file(id)).toMatchObject({ status: 404 });
    const request = await desk.view('admin', requestId);
    expect(request.title).toMatch(/^明文导出：个人客户（\d+行）$/);
    expect(request.fields).toMatchObject({ reason: REASON, columns: expect.stringContaining('手机') });

    expect(await desk.act('admin', requestId, 'approve')).toMatchObject({ status: 'approved' });
    await server.services.exports.runner.runDue();
    const made = await show(id);
    expect(made).toMatchObject({ state: 'done', plain: true });
    const answer = await file(id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/,1\d{10},/);
    expect(answer.body).not.toContain('****');
    expect(await file(id, 'admin')).toMatchObject({ status: 404 });
    expect(await actionsOf(id)).toEqual(['export.asked', 'export.ordered', 'export.made']);

    // The next export of the same rows is masked again.
    const next = await (await signedIn(server, 'director')).post('/exports', order);
    expect((await file(next.body.id)).body).toContain('****');
  });

  it('stay masked when it is rejected', async () => {
    const { id, requestId } = (await ask()).body;
    await desk.act('admin', requestId, 'reject', { opinion: '请走线下核对' });
    await server.services.exports.runner.runDue();
    expect(await show(id)).toMatchObject({ state: 'refused', fileUntil: null });
    expect(await file(id)).toMatchObject({ status: 404 });
    expect(await actionsOf(id)).toEqual(['export.asked', 'export.refused']);
  });

  it('are not asked for without the right, without a reason, or past the platform', async () => {
    expect(await ask('admin')).toMatchObject({ status: 403, body: { error: { id: 'plain_not_granted' } } });
    expect((await ask('director', { plain: { reason: '要' } })).status).toBe(422);
    expect((await ask('director', { columns: ['nothing'] })).status).toBe(422);
    const fields = { data: '客户', rows: 1, columns: '姓名', reason: REASON };
    const past = await (await signedIn(server, 'director')).post('/requests', { flow: 'base:plainExport', fields });
    expect(past).toMatchObject({ status: 403, body: { error: { id: 'not_startable' } } });
  });

  it('are refused when the right was taken away before the decision', async () => {
    const { id, requestId } = (await ask()).body;
    await desk.act('admin', requestId, 'approve');
    const { registry } = server.services;
    const role = registry.roles.get('crm:director')!;
    const functions = role.functions;
    Object.assign(role, { functions: [] });
    await server.services.exports.runner.runDue().finally(() => Object.assign(role, { functions }));
    expect(await show(id)).toMatchObject({ state: 'failed', problem: { id: 'plain_not_granted' } });
  });
});

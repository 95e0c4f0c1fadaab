import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';
import { contractDesk, signedIn, type ContractDesk } from '../testing/contractDesk.js';

describeOnBothDatabases('revealing a masked value of a request', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
    const manager = await signedIn(server, 'manager');
    const department = (await manager.get('/session')).body.person.department.id;
    const admin = await signedIn(server, 'admin');
    const legal = (await (await signedIn(server, 'legal')).get('/session')).body.person.id;
    expect((await admin.put(`/roles/hr:manager/members/${legal}`)).status).toBe(204);
    const fields = {
      department,
      role: '客户代表',
      headcount: 1,
      expectedDate: '2027-03-01',
      inPlan: true,
      salaryMax: '18000.00',
      reason: '业务增长',
    };
    const { status, body } = await (
      await signedIn(server, 'manager')
    ).post('/requests', { flow: 'hr:recruitmentApproval', fields });
    expect([status, body.error]).toEqual([201, undefined]);
    id = body.id;
    const gm = (await (await signedIn(server, 'gm')).get('/session')).body.person.id;
    expect((await manager.post(`/requests/${id}/copies`, { people: [gm], note: '' })).status).toBeLessThan(300);
  });
  afterAll(() => server.stop());

  const reveal = async (account: string, field: string, reason = '核定薪资') =>
    (await signedIn(server, account)).post(`/requests/${id}/reveal`, { field, reason });
  const entries = async () =>
    server.services.database.read<{ subject: string; subject_id: string; detail: string }>(
      "SELECT subject, subject_id, detail FROM audit_log WHERE action = 'record.revealed'",
    );

  it('is offered to who may reveal it of the record that the request is for', async () => {
    const view = await desk.view('legal', id);
    expect(view).toMatchObject({ masked: ['salaryMax'], revealable: ['salaryMax'] });
    expect((await desk.view('manager', id)).masked, 'who has asked').toEqual([]);
  });

  it('shows the value, and keeps who looked at what and why', async () => {
    expect((await reveal('legal', 'salaryMax')).body).toEqual({ value: '18000.00' });
    const [entry, ...more] = await entries();
    expect(entry).toMatchObject({ subject: 'request', subject_id: id });
    expect(JSON.parse(entry!.detail)).toEqual({ entity: 'hr:recruitment', field: 'salaryMax', reason: '核定薪资' });
    expect((await reveal('legal', 'role')).body, 'not masked').toEqual({ value: '客户代表' });
    expect(more).toEqual([]);
  });

  it.each([
    ['to who does not see the request', 'sales', 'salaryMax', '看看', 404],
    ['of no field', 'legal', 'nothing', '看看', 422],
    ['without a reason', 'legal', 'salaryMax', ' ', 422],
    ['to who reads the request only', 'gm', 'salaryMax', '看看', 403],
  ])('is refused %s', async (_what, account, field, reason, status) => {
    expect((await reveal(account, field, reason)).status).toBe(status);
    expect(await entries()).toHaveLength(1);
  });
});

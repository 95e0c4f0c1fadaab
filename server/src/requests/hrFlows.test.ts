import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { contractDesk, signedIn, type ContractDesk } from './testing/contractDesk.js';

describeOnBothDatabases('a plugin that nobody but its own folder knows', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  const own = async (entity: string) =>
    (await (await signedIn(server, 'sales')).get(`/records/hr:${entity}?limit=50`)).body.items;
  const ask = async (more: object) => {
    const [file] = await own('employee');
    const fields = { employee: file.id, type: 'annual', startHalf: 'am', endHalf: 'pm', reason: '家中有事', ...more };
    return (await signedIn(server, 'sales')).post('/requests', { flow: 'hr:leaveApproval', fields });
  };

  it('shows everybody his own file only, without what is not his to read', async () => {
    const files = await own('employee');
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ title: '程予安', fields: { annualTaken: '0.0' } });
    expect(files[0].fields).not.toHaveProperty('baseSalary');
  });

  it('takes a leave from form to balance and attendance', async () => {
    const before = await own('attendance');
    const { status, body } = await ask({ startDate: '2026-12-07', endDate: '2026-12-07' });
    expect(status).toBe(201);
    expect((await desk.view('sales', body.id)).title).toBe('请假：年假 1.0 天');
    expect(await desk.act('manager', body.id, 'approve')).toMatchObject({ status: 'approved' });
    expect((await own('employee'))[0].fields).toMatchObject({ annualTaken: '1.0' });
    const after = await own('attendance');
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fields: expect.objectContaining({ day: '2026-12-07', result: 'leave' }) }),
      ]),
    );
  });

  it('says no by itself when the balance is too short, and asks for a proof and a deputy', async () => {
    const manager = (await (await signedIn(server, 'manager')).get('/session')).body.person.id;
    const long = await ask({ startDate: '2026-12-14', endDate: '2027-01-29', handover: manager });
    expect(long.status).toBe(201);
    expect(await desk.view('sales', long.body.id)).toMatchObject({ status: 'rejected' });
    const sick = await ask({ type: 'sick', startDate: '2026-12-14', endDate: '2026-12-16' });
    expect(sick.status).toBe(422);
    expect(sick.body.error.issues.map((issue: { field: string }) => issue.field).sort()).toEqual(['handover', 'proof']);
  });
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signedIn } from '../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';

describeOnBothDatabases('the schedules of the plugins, on the sample data', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.stop());

  it('run without a failure; customers go to the pool, reviews begin by themselves', { timeout: 120_000 }, async () => {
    const admin = await signedIn(server, 'admin');
    const list = async (): Promise<readonly any[]> => (await admin.get('/schedules')).body.items;
    const names = (await list()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['crm:reclaim', 'crm:contractEnding', 'hr:regularizationDraft']));
    for (const name of names) expect((await admin.post(`/schedules/${name}/runs`)).status).toBe(202);
    await vi.waitFor(async () => expect((await list()).map(({ last }) => last?.state)).toEqual(names.map(() => 'done')), {
      timeout: 110_000,
      interval: 500,
    });
    expect((await list()).filter(({ last }) => last.failed > 0)).toEqual([]);
    const pooled = await server.services.database.read<{ count: number }>(
      'SELECT COUNT(*) AS count FROM crm_enterprise_customer WHERE in_pool = 1 AND active_flag = 1',
    );
    expect(Number(pooled[0]!.count)).toBeGreaterThan(0);
    expect((await (await signedIn(server, 'sales')).get('/schedules')).status).toBe(403);
  });
});

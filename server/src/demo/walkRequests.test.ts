import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileStore } from '../files/fileStore.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { createTravellingClock } from './travellingClock.js';
import { walkRequests } from './walkRequests.js';

/** Nothing is uploaded where nothing is walked. */
const NO_STORE = {} as FileStore;

describeOnBothDatabases('the requests of the demo', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, env: { DEMO_REQUESTS: '1', LOG_LEVEL: 'warn' } });
  });
  afterAll(() => server.stop());

  const count = async (sql: string) =>
    Number((await server.services.database.read<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`))[0]!.n);

  it('have all been submitted, and ended in every way', async () => {
    const { requested } = server.services;
    expect(requested.length).toBeGreaterThan(80);
    expect(await count('FROM requests')).toBe(requested.length);
    for (const status of ['approved', 'rejected', 'withdrawn', 'pending'])
      expect(await count(`FROM requests WHERE status = '${status}'`), status).toBeGreaterThan(1);
    expect(await count("FROM tasks WHERE decision = 'returned'")).toBeGreaterThan(1);
    expect(await count('FROM incidents')).toBe(0);
  });

  it('are at most as old as two months, decided in the order of time, and left a signed contract this month', async () => {
    const { clock } = server;
    expect(await count(`FROM requests WHERE started_at < ${clock.now() - 61 * 86_400_000}`)).toBe(0);
    expect(await count('FROM tasks WHERE closed_at < opened_at')).toBe(0);
    expect(await count(`FROM requests WHERE ended_at > ${clock.now()}`)).toBe(0);
    expect(await count("FROM crm_contract WHERE status = 'signed' AND signed_date >= '2026-11-01'")).toBeGreaterThan(1);
  });

  it('send no mail about the past, and leave work to be done', async () => {
    expect(await count('FROM mails')).toBe(0);
    expect(await count("FROM tasks WHERE state = 'open'")).toBeGreaterThan(2);
    const [task] = await server.services.database.read<{ due: number }>(
      "SELECT due FROM tasks WHERE state = 'open' ORDER BY due",
    );
    expect(task!.due).toBeLessThan(server.clock.now());
  });

  it('show themselves to who started them as any other does', async () => {
    const [request] = await server.services.database.read<{ id: string }>(
      "SELECT id FROM requests WHERE flow_key = 'crm:contractApproval' AND status = 'approved' ORDER BY id DESC",
    );
    const admin = await server.as('admin');
    const { body } = await admin.get(`/requests/${request!.id}`);
    expect(body.timeline.map((entry: { kind: string }) => entry.kind)).toEqual(expect.arrayContaining(['submitted', 'approved']));
  });

  it('are walked at the first start alone: at a later one mails and messages stay as they are', async () => {
    const { services } = server;
    const { database, process, actorOf, requested } = services;
    await database.write((tx) =>
      tx.insert('mails', [
        {
          id: '0'.repeat(26),
          person_id: requested[0]!.owner,
          request_id: '',
          ledger_key: 'test',
          node: null,
          step: null,
          task_id: null,
          event: 'remind',
          detail: '{}',
          status: 'sent',
          created_at: server.clock.now() - 1,
          due: server.clock.now() - 1,
        },
      ]),
    );
    const context = { ...process.requests, clock: createTravellingClock(server.clock), store: NO_STORE, actorOf };
    expect(await walkRequests(context, [])).toBe(0);
    expect(await count('FROM mails')).toBe(1);
  });
});

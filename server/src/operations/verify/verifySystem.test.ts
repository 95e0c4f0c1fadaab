import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';
import { WORKSHOP } from '../../runtime/testing/workshopPlugin.js';
import { verifySystem } from './verifySystem.js';

const CONTENT = '内容';
const SHA256 = 'e6b0d6a8';

describeOnBothDatabases('the checker of what is stored', (kind) => {
  let server: TestServer;
  let request: string;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    const sales = await server.as('sales');
    request = (await sales.post('/requests', { flow: 'fixture:deliver', fields: { name: 'x', amount: '1.00' } })).body.id;
  });
  afterAll(() => server.stop());
  const store = { read: () => Readable.from([CONTENT]) as Readable };
  const wrong = async () => (await verifySystem(server.services.database, store)).flatMap(({ violations }) => violations);
  const run = (sql: string, params: readonly unknown[]) => server.services.database.write((tx) => tx.run(sql, params));

  it('finds nothing wrong with what the server has stored', async () => {
    expect(request).toMatch(/^[0-9A-Z]{26}$/);
    expect(await wrong()).toEqual([]);
  });

  it('finds a step that was rewritten, a job of nobody, an audit entry that was changed and a file that has rotted', async () => {
    const { database } = server.services;
    await run("UPDATE history_steps SET by_id = 'nobody' WHERE instance_id = ? AND seq = 1", [request]);
    const job = {
      id: '0'.repeat(26),
      instance_id: '1'.repeat(26),
      kind: 'message',
      payload: '{}',
      idempotency_key: 'x',
      due: 9e15,
    };
    await database.write((tx) => tx.insert('outbox', [{ ...job, state: 'queued' }]));
    await run("UPDATE audit_log SET action = 'x' WHERE seq = ?", [1]);
    const file = {
      id: '2'.repeat(26),
      name: 'a',
      type: 'text/plain',
      bytes: 6,
      sha256: SHA256,
      uploaded_by: request,
      uploaded_at: 1,
    };
    await database.write((tx) => tx.insert('files', [file]));
    expect(await wrong()).toEqual([
      `${request}: the chain of hashes is broken`,
      `${job.id}: a job belongs to no request`,
      'entry 1 was changed, or one before it is missing',
      `${file.id}: its content has changed`,
    ]);
  });
});

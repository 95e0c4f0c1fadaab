import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FIXTURE_PLUGIN } from '../testing/fixturePlugin.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';
import type { TestClient } from '../testing/testClient.js';

const HALF_AN_HOUR = 30 * 60_000;

describeOnBothDatabases('seeing as another person', (database) => {
  let server: TestServer;
  let admin: TestClient;
  let sales: string;
  beforeAll(async () => {
    server = await startTestServer({ database, plugins: FIXTURE_PLUGIN });
    sales = (await (await server.as('sales')).get('/session')).body.person.id;
  });
  beforeEach(async () => {
    admin = server.anonymous();
    await admin.post('/session', { username: 'admin', password: 'vermilion' });
  });
  afterAll(() => server.stop());

  const view = (client: TestClient, personId = sales) => client.put('/session/viewed', { personId });
  const whoIs = async (client: TestClient) => (await client.get('/session')).body;

  it('shows what the other sees, says who looks, and gives one’s own eyes back', async () => {
    const own = await whoIs(admin);
    const { status, body } = await view(admin);
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { username: 'sales' }, viewer: { person: { id: own.person.id } } });
    expect(body.functions).not.toContain('roles.manage');
    expect((await admin.get('/roles')).status).toBe((await (await server.as('sales')).get('/roles')).status);
    expect((await admin.get('/manifest')).body).toEqual((await (await server.as('sales')).get('/manifest')).body);
    expect((await admin.delete('/session/viewed')).body).toMatchObject({ person: { id: own.person.id }, viewer: null });
    expect(await whoIs(admin)).toEqual(own);
  });

  it('changes nothing and takes nothing along, whatever the route', async () => {
    await view(admin);
    const allowed = new Set(['DELETE /session', 'DELETE /session/viewed', 'GET /files/:id', 'GET /events']);
    const open: string[] = [];
    for (const { method, path, raw, public: isPublic, keyed } of server.services.routes) {
      if (isPublic || keyed || allowed.has(`${method} ${path}`) || (method === 'GET' && !raw)) continue;
      const answer = await admin.send(method, path.replaceAll(/:\w+/g, '0'.repeat(26)), {
        headers: { 'Content-Type': 'application/json' },
      });
      if (answer.body.error?.id !== 'viewing_only') open.push(`${method} ${path} ${answer.status}`);
    }
    expect(open).toEqual([]);
  });

  it('ends after half an hour', async () => {
    await view(admin);
    server.clock.advance(HALF_AN_HOUR - 1);
    expect((await whoIs(admin)).person.username).toBe('sales');
    server.clock.advance(1);
    expect((await whoIs(admin)).person.username).toBe('admin');
  });

  it('is for those who have the right, and for people who may sign in', async () => {
    expect((await view(await server.as('sales'), (await whoIs(admin)).person.id)).status).toBe(403);
    expect((await view(admin, '0'.repeat(26))).status).toBe(404);
    expect((await view(admin, (await whoIs(admin)).person.id)).body.error.id).toBe('viewing_oneself');
  });

  it('is in the audit log, from beginning to end', async () => {
    const me = await whoIs(admin);
    await view(admin);
    await admin.delete('/session/viewed');
    const rows = await server.services.database.read(
      "SELECT action, person_id, subject_id FROM audit_log WHERE action LIKE 'viewing.%' ORDER BY seq DESC LIMIT 2",
    );
    expect(rows).toEqual(
      ['viewing.ended', 'viewing.started'].map((action) => ({ action, person_id: me.person.id, subject_id: sales })),
    );
  });

  it('leaves when one signs out', async () => {
    await view(admin);
    expect((await admin.delete('/session')).status).toBe(204);
    expect((await admin.get('/session')).status).toBe(401);
  });
});

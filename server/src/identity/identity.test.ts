import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIXTURE_PLUGIN } from '../testing/fixturePlugin.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';

const WINDOW_MS = 15 * 60_000;

describeOnBothDatabases('signing in', (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database, plugins: FIXTURE_PLUGIN });
  });
  afterAll(() => server.stop());
  const signIn = (username: string, password: string) => server.anonymous().post('/session', { username, password });

  it('lets in who knows the password, and tells who it is', async () => {
    const client = server.anonymous();
    const { status, body, headers } = await client.post('/session', { username: ' Sales ', password: 'vermilion' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { name: '程予安', department: { name: '销售部' }, position: '职员' },
      demo: true,
      compressedDayMs: null,
    });
    expect(headers.getSetCookie().find((line) => line.startsWith('vm_session='))).toMatch(/; httponly/i);
    expect((await client.get('/session')).body.person.username).toBe('sales');
  });

  it('answers the same for a wrong password, an unknown name and a closed account', async () => {
    const answers = await Promise.all([signIn('manager', 'wrong'), signIn('nobody', 'vermilion'), signIn('gone', 'vermilion')]);
    expect(answers.map(({ status, body }) => [status, body.error.id])).toEqual(Array(3).fill([401, 'wrong_credentials']));
  });

  it('refuses an account after ten wrong passwords, and lets it in again a quarter of an hour later', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn('manager', 'wrong');
    const refused = await signIn('manager', 'vermilion');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(60);
    server.clock.advance(WINDOW_MS);
    expect((await signIn('manager', 'vermilion')).status).toBe(200);
  });

  it('ends a session when one signs out', async () => {
    const client = server.anonymous();
    await client.post('/session', { username: 'sales', password: 'vermilion' });
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('ends a session after two idle hours, and after twelve in any case', async () => {
    const idle = server.anonymous();
    const busy = server.anonymous();
    for (const client of [idle, busy]) await client.post('/session', { username: 'sales', password: 'vermilion' });
    for (let hour = 0; hour < 11; hour++) {
      server.clock.advance(3_600_000);
      expect((await busy.get('/session')).status).toBe(200);
    }
    expect((await idle.get('/session')).status).toBe(401);
    server.clock.advance(3_600_000);
    expect((await busy.get('/session')).status).toBe(401);
  });

  it('refuses a change that carries no token of the session, or another’s', async () => {
    const client = server.anonymous();
    await client.post('/session', { username: 'sales', password: 'vermilion' });
    const body = JSON.stringify({ locale: 'en' });
    for (const token of ['', 'x'.repeat(43)]) {
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': token };
      expect((await client.send('PUT', '/session/preferences', { body, headers })).body.error.id).toBe('csrf_failed');
    }
    expect((await client.put('/session/preferences', { locale: 'en' })).status).toBe(204);
    expect((await client.get('/session')).body.locale).toBe('en');
  });

  it('refuses a sign-in that another site makes the browser send', async () => {
    const body = JSON.stringify({ username: 'sales', password: 'vermilion' });
    const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' };
    expect((await server.anonymous().send('POST', '/session', { body, headers })).status).toBe(403);
  });

  it('changes a password, ends all other sessions and begins a new one', async () => {
    const [here, there] = [server.anonymous(), server.anonymous()];
    for (const client of [here, there]) await client.post('/session', { username: 'manager', password: 'vermilion' });
    const wrong = await here.put('/session/password', { current: 'guess', next: 'a better one' });
    expect([wrong.status, wrong.body.error.issues[0].field]).toEqual([422, 'current']);
    expect((await here.put('/session/password', { current: 'vermilion', next: 'a better one' })).status).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await there.get('/session')).status).toBe(401);
    expect((await signIn('manager', 'a better one')).status).toBe(200);
  });

  it('offers the accounts of a demo', async () => {
    const { body } = await server.anonymous().get('/demo-accounts');
    expect(body[0]).toEqual({
      username: 'admin',
      password: 'vermilion',
      name: '林知远',
      role: { zh: '系统管理员', en: 'Administrator' },
    });
  });
});

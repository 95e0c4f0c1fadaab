import { describe, expect, it } from 'vitest';
import { createTemporaryDatabase } from './testing/temporaryDatabase.js';
import { FIXTURE_PLUGIN } from './testing/fixturePlugin.js';
import { startTestServer } from './testing/startTestServer.js';

describe('a server that stops', () => {
  it('ends the streams of open pages instead of waiting for them', { timeout: 8_000 }, async () => {
    const server = await startTestServer({ plugins: FIXTURE_PLUGIN });
    const client = await server.as('sales');
    const stream = client.get('/events');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.stop();
    expect((await stream).body).toContain('retry:');
  });

  it('lets a request that is under way end', async () => {
    const server = await startTestServer({ plugins: FIXTURE_PLUGIN });
    const answer = server.anonymous().post('/session', { username: 'sales', password: 'vermilion' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await server.stop();
    expect((await answer).status).toBe(200);
  });

  it('keeps its data for the next start', async () => {
    const data = await createTemporaryDatabase('sqlite');
    const before = await startTestServer({ data, plugins: FIXTURE_PLUGIN });
    const client = await before.as('admin');
    await client.put('/session/preferences', { locale: 'en' });
    await before.stop();
    const after = await startTestServer({ data, plugins: FIXTURE_PLUGIN });
    expect((await (await after.as('admin')).get('/session')).body.locale).toBe('en');
    expect(after.services.first.seeded).toBe(false);
    await after.stop();
    await data.remove();
  });
});

import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createTemporaryDatabase } from './testing/temporaryDatabase.js';
import { FIXTURE_PLUGIN } from './testing/fixturePlugin.js';
import { startTestServer } from './testing/startTestServer.js';

describe('a server that stops', () => {
  it('ends the streams of open pages instead of waiting for them', async () => {
    const server = await startTestServer({ plugins: FIXTURE_PLUGIN });
    const client = await server.as('sales');
    const stream = await client.stream('/events', new AbortController().signal);
    await server.stop();
    expect(await stream.text()).toContain('retry:');
  });

  it('lets a request that is under way end', async () => {
    const server = await startTestServer({ plugins: FIXTURE_PLUGIN });
    // With `Expect: 100-continue` the server says when it has begun.
    const headers = { 'content-type': 'application/json', expect: '100-continue' };
    const underWay = request(`${server.origin}/api/v1/session`, { method: 'POST', headers });
    underWay.flushHeaders();
    await once(underWay, 'continue');
    const stopped = server.stop();
    underWay.end(JSON.stringify({ username: 'sales', password: 'vermilion' }));
    const [answer] = (await once(underWay, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
    await stopped;
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

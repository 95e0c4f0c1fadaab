import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './http/route.js';
import { publicRoutes } from './services/publicRoutes.js';
import { describeOnBothDatabases } from './testing/describeOnBothDatabases.js';
import { startTestServer, type TestServer } from './testing/startTestServer.js';

const NOBODY = '0'.repeat(26);
/** Values for parameters, well-formed and of nothing that exists. */
const PARAMETERS: Readonly<Record<string, string>> = {
  entity: 'crm:contract',
  day: '2026-05-02',
  key: 'crm:nothing',
  flow: 'crm:nothing',
  version: '1',
};
/** These end the session with which the walk goes on. */
const ENDS_SESSION = new Set(['DELETE /session']);

const nameOf = (route: Route) => `${route.method} ${route.path}`;
const addressOf = (route: Route) =>
  route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(route.path.startsWith('/roles/') ? 'crm:legal' : (PARAMETERS[name] ?? NOBODY)),
  );

/** A whole server with the configured plugins: every route, asked by everybody. */
describeOnBothDatabases('every route', (database) => {
  let server: TestServer;
  let routes: readonly Route[];
  beforeAll(async () => {
    server = await startTestServer({ database });
    routes = [...server.services.routes, ...publicRoutes(server.services)].filter((route) => !ENDS_SESSION.has(nameOf(route)));
  });
  afterAll(() => server.stop());

  it('is declared once', () => {
    const names = routes.map((route) => nameOf(route).replace(/:\w+/g, ':'));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is closed to visitors unless it is declared public', async () => {
    const client = server.anonymous();
    const open: string[] = [];
    for (const route of routes) {
      const status = await client.status(route.method, addressOf(route), route.method === 'GET' ? undefined : {});
      if (route.public ? status >= 500 : status !== 401) open.push(`${nameOf(route)}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('asks everybody of the demo for its function, and never fails', { timeout: 60_000 }, async () => {
    const { body: accounts } = await server.anonymous().get('/demo-accounts');
    expect(accounts.length).toBeGreaterThan(8);
    const wrong: string[] = [];
    for (const { username } of accounts) {
      const client = await server.as(username);
      const { functions } = (await client.get('/session')).body;
      for (const route of routes) {
        const isAllowed = route.function === undefined || functions.includes(route.function);
        const status = await client.status(route.method, addressOf(route), route.method === 'GET' ? undefined : {});
        // Whoever has no key is nobody there, signed in or not.
        const isRefused = route.keyed ? status >= 400 && status < 500 : status === 403;
        const isWrong = isAllowed && !route.keyed ? status === 401 || status >= 500 : !isRefused;
        if (isWrong && nameOf(route) !== 'POST /session') wrong.push(`${username} ${nameOf(route)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses what it does not know', async () => {
    const client = await server.as('admin');
    const lenient: string[] = [];
    for (const route of routes) {
      if (route.raw) continue;
      const query = await client.status(route.method, `${addressOf(route)}?surprise=1`, route.method === 'GET' ? undefined : {});
      const body = route.method === 'GET' ? 422 : await client.status(route.method, addressOf(route), { surprise: 1 });
      if (query < 400 || query >= 500) lenient.push(`${nameOf(route)} with a query: ${query}`);
      if (body < 400 || body >= 500) lenient.push(`${nameOf(route)} with a body: ${body}`);
    }
    expect(lenient).toEqual([]);
  });

  it('is in the OpenAPI document', async () => {
    const { body } = await server.anonymous().get('/openapi.json');
    const missing = routes.filter((route) => !body.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()]);
    expect(missing.map(nameOf)).toEqual([]);
  });
});

describe('addresses outside the API', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startTestServer()));
  afterAll(() => server.stop());
  const get = (path: string) => fetch(`${server.origin}${path}`, { headers: { Accept: 'text/html' }, redirect: 'manual' });

  it('tell whether the node works', async () => {
    const health = (await (await get('/health')).json()) as { status: string; database: { kind: string } };
    expect(health).toMatchObject({ status: 'ok', database: { kind: 'sqlite' } });
  });

  it('are compressed where it is worth it and understood', async () => {
    const encodingOf = async (path: string, accept: string) =>
      (await fetch(`${server.origin}${path}`, { headers: { 'Accept-Encoding': accept } })).headers.get('Content-Encoding');
    expect(await encodingOf('/api/v1/openapi.json', 'gzip')).toBe('gzip');
    expect(await encodingOf('/api/v1/openapi.json', 'identity')).toBeNull();
    expect(await encodingOf('/api/v1/nothing', 'gzip')).toBeNull();
    expect(await (await fetch(`${server.origin}/api/v1/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it.each([
    '/api/v1/nothing',
    '/api/nothing',
    '/assets/nothing.js',
    '/../server/package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
  ])('refuse %s', async (path) => {
    const response = await get(path);
    expect(await response.text()).not.toContain('"name": "@vermilion');
    if (!path.includes('..') && !path.includes('%2e')) expect(response.status).toBe(404);
  });
});

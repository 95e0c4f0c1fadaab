import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestClient } from '../testing/testClient.js';
import { answerErrors } from './answerErrors.js';
import { HttpError } from './httpError.js';
import { logRequests } from './logRequests.js';
import { mountRoutes } from './mountRoutes.js';
import { openApi } from './openApi.js';
import { refusals } from './refusals.js';
import { route } from './route.js';
import { securityHeaders } from './securityHeaders.js';

const body = z.strictObject({
  name: z.string().max(5),
  age: z.number().refine((age) => age > 17, { params: { zh: '必须成年。', en: 'Must be of age.' } }),
});
const routes = [
  route(
    { method: 'POST', path: '/things/:id', summary: 'Echoes', public: true, body, status: 201, response: body },
    async ({ params, body }) => ({
      id: params['id'],
      ...body,
    }),
  ),
  route(
    { method: 'POST', path: '/echo', summary: 'Takes anything', public: true, body: z.looseObject({}) },
    async ({ body }) => body,
  ),
  route(
    {
      method: 'GET',
      path: '/page',
      summary: 'Counts',
      public: true,
      query: z.strictObject({ limit: z.coerce.number().int().default(50) }),
    },
    async ({ query }) => ({ limit: query.limit }),
  ),
  route({ method: 'GET', path: '/secret', summary: 'For members' }, async () => 'secret'),
  route({ method: 'GET', path: '/admin', summary: 'For some', function: 'things.manage' }, async () => 'very secret'),
  route({ method: 'GET', path: '/broken', summary: 'Fails', public: true }, async () => {
    throw new Error('password=12345');
  }),
  route({ method: 'GET', path: '/gone', summary: 'Refuses', public: true }, async () => {
    throw refusals.notFound();
  }),
  route({ method: 'GET', path: '/away', summary: 'Has no database', public: true }, async () => {
    throw new TypeError('connection lost');
  }),
];

describe('declared routes', () => {
  let server: Server;
  let client: ReturnType<typeof createTestClient>;
  const lines: string[] = [];

  beforeAll(async () => {
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const app = new Koa();
    app.use(logRequests(log)).use(securityHeaders(true));
    app.use(answerErrors(log, [(error) => (error instanceof TypeError ? refusals.unavailable(error) : undefined)]));
    app.use(async (ctx, next) => {
      const functions = ctx.get('X-Test-Functions');
      if (functions) ctx.state['me'] = { personId: 'p', roles: [], functions: functions.split(','), departmentId: null };
      await next();
    });
    app.use(mountRoutes(routes));
    server = createServer(app.callback() as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    client = createTestClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(() => void server.close());
  const raw = (text: string, type = 'application/json') =>
    client.send('POST', '/echo', { body: text, headers: { 'Content-Type': type } });

  it('hand valid input on and answer as declared', async () => {
    const { status, body: answer } = await client.post('/things/7', { name: 'Ada', age: 36 });
    expect([status, answer]).toEqual([201, { id: '7', name: 'Ada', age: 36 }]);
  });

  it('refuse wrong and unknown fields, each named, in both languages', async () => {
    const { status, body: answer } = await client.post('/things/7', { name: 'Adelaide', age: 3, extra: 1 });
    expect([status, answer.error.id]).toEqual([422, 'invalid']);
    const byField = Object.fromEntries(answer.error.issues.map((issue: any) => [issue.field ?? '', issue.message]));
    expect(byField['name'].zh).toMatch(/[\u4e00-\u9fff]/);
    expect(byField['name'].en).toMatch(/^Too big/);
    expect(byField['age']).toEqual({ zh: '必须成年。', en: 'Must be of age.' });
    expect(byField[''].en).toContain('extra');
  });

  it('refuse a query that they do not know', async () => {
    expect((await client.get('/page?limit=5')).body).toEqual({ limit: 5 });
    expect((await client.get('/page?offset=5')).status).toBe(422);
  });

  it('ask for a session, then for the function', async () => {
    const as = (functions: string) => client.send('GET', '/admin', { headers: { 'X-Test-Functions': functions } });
    expect((await client.get('/secret')).body.error.id).toBe('not_signed_in');
    expect((await as('others.manage')).status).toBe(403);
    expect((await as('things.manage')).status).toBe(200);
  });

  it.each([
    ['too large', 'x'.repeat(1_100_000), 413],
    ['no JSON', '{"a":', 422],
    ['no UTF-8 escape of prototypes', '{"a":{"__proto__":{"admin":true}}}', 422],
    ['a constructor', '{"constructor":{}}', 422],
    ['nested too deeply', '{"a":'.repeat(40) + '1' + '}'.repeat(40), 422],
    ['nested absurdly', '['.repeat(200_000) + ']'.repeat(200_000), 422],
  ])('refuse a body that is %s', async (_, text, status) => {
    const answer = await raw(text);
    expect([answer.status, typeof answer.body.error.requestId]).toEqual([status, 'string']);
  });

  it('refuse a body that is not declared as JSON', async () => {
    expect((await raw('a=1', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('tell nothing about an unexpected error but its request id, under which the log has it', async () => {
    const { status, body: answer } = await client.get('/broken');
    expect(status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('12345');
    expect(lines.some((line) => line.includes(answer.error.requestId) && line.includes('12345'))).toBe(true);
  });

  it('answer 503 with Retry-After when a lower floor is away', async () => {
    const { status, headers, body: answer } = await client.get('/away');
    expect([status, headers.get('Retry-After'), answer.error.id]).toEqual([503, '5', 'database_unavailable']);
  });

  it('send strict headers, also with errors', async () => {
    const { headers } = await client.get('/gone');
    expect(headers.get('Content-Security-Policy')).toMatch(/script-src 'self'(;|$)/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toContain('max-age');
  });

  it('log patterns, not addresses or contents', async () => {
    lines.length = 0;
    await client.post('/things/secret-id', { name: 'Ada', age: 36 });
    expect(JSON.parse(lines[0]!)).toMatchObject({ method: 'POST', route: '/things/:id', status: 201 });
    expect(lines.join()).not.toMatch(/secret-id|Ada/);
  });

  it('make an OpenAPI document', () => {
    const document = openApi(routes, '1.0.0') as any;
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/things/{id}'].post;
    expect(operation.requestBody.content['application/json'].schema.required).toEqual(['name', 'age']);
    expect(operation.responses['201']).toBeDefined();
    expect(document.paths['/page'].get.parameters).toMatchObject([{ name: 'limit', in: 'query', required: false }]);
    expect(document.paths['/admin'].get.security).toEqual([{ session: [] }]);
  });
});

describe('HttpError', () => {
  it('carries further members into the body', () => {
    expect(refusals.staleVersion({ version: 2 })).toBeInstanceOf(HttpError);
    expect(refusals.staleVersion({ version: 2 }).details).toEqual({ current: { version: 2 } });
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Koa from 'koa';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerErrors } from './answerErrors.js';
import { compress } from './compress.js';
import { staticSite } from './staticSite.js';

describe('the web application', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vermilion-site-'));
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html>page');
    writeFileSync(join(folder, 'dist', 'assets', 'app-1a2b.js'), 'console.log(1);'.repeat(500));
    const app = new Koa();
    app.use(compress).use(answerErrors(pino({ level: 'silent' }), []));
    app.use(staticSite(join(folder, 'dist')));
    server = createServer(app.callback() as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers: { Accept: 'text/html', ...headers } });

  it.each(['/', '/inbox', '/requests/01ABC', '/records/crm:contract'])(
    'answers %s with its page, which is asked for again each time',
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text(), response.headers.get('Cache-Control')]).toEqual([
        200,
        '<!doctype html>page',
        'no-cache',
      ]);
    },
  );

  it('lets a browser keep files whose name carries their hash, compressed', async () => {
    const response = await get('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('Cache-Control')).toBe('max-age=31536000,immutable');
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(await response.text()).toHaveLength(7_500);
  });

  it('does not send again what has not changed', async () => {
    const modified = (await get('/')).headers.get('Last-Modified')!;
    const response = await get('/', { 'If-Modified-Since': modified, 'Cache-Control': 'max-age=0' });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  it('does not answer with a page where a file or the API was meant', async () => {
    for (const path of ['/assets/app-old.js', '/api', '/api/v1/nothing']) expect((await get(path)).status).toBe(404);
    expect((await get('/picture.png', { Accept: 'image/png' })).status).toBe(404);
    expect((await fetch(`${origin}/inbox`, { method: 'POST' })).status).toBe(404);
  });

  it.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00'])(
    'does not go outside its folder by %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('secret');
    },
  );
});

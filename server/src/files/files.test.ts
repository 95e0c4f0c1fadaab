import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpError } from '../http/httpError.js';
import { FIXTURE_PLUGIN, fixtureId } from '../testing/fixturePlugin.js';
import { startTestServer, type TestServer } from '../testing/startTestServer.js';
import type { TestClient } from '../testing/testClient.js';
import { attachFiles } from './attachFiles.js';
import { mayReadFile } from './mayReadFile.js';

const PDF = '%PDF-1.7 contract';

describe('files', () => {
  let server: TestServer;
  let sales: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ plugins: FIXTURE_PLUGIN });
    sales = await server.as('sales');
  });
  afterAll(() => server.stop());

  function upload(client: TestClient, name: string, content: string | Uint8Array<ArrayBuffer>, field = 'file') {
    const form = new FormData();
    form.append(field, new Blob([content]), name);
    return client.send('POST', '/files', { body: form });
  }
  const stored = () =>
    readdirSync(join(server.services.env.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );

  it('come back as they went, for downloading only', async () => {
    const { status, body } = await upload(sales, '采购合同 v1.pdf', PDF);
    expect([status, body]).toEqual([201, { id: body.id, name: '采购合同 v1.pdf', bytes: PDF.length, type: 'application/pdf' }]);
    const answer = await sales.get(`/files/${body.id}`);
    expect(answer.body).toBe(PDF);
    expect(answer.headers.get('Content-Disposition')).toContain(
      `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('采购合同 v1.pdf')}`,
    );
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('are not shown to others until they hang on something that these may read', async () => {
    const { body } = await upload(sales, 'a.txt', 'secret');
    const manager = await server.as('manager');
    expect((await manager.get(`/files/${body.id}`)).status).toBe(404);
    const request = fixtureId(500);
    const { database } = server.services;
    await database.write((tx) => attachFiles(tx, [body.id], { request }, fixtureId(103)));
    const actor = server.services.actorOf(fixtureId(102))!;
    const readers = { record: async () => false, request: async (_: unknown, id: string) => id === request };
    expect(await mayReadFile(database, readers, actor, { id: body.id, uploaded_by: fixtureId(103) })).toBe(true);
  });

  it('cannot be hung up by somebody else', async () => {
    const { body } = await upload(sales, 'a.txt', 'mine');
    const stealing = server.services.database.write((tx) =>
      attachFiles(tx, [body.id], { request: fixtureId(501) }, fixtureId(102)),
    );
    await expect(stealing).rejects.toBeInstanceOf(HttpError);
  });

  it.each([
    ['a page', 'page.html', '<script>alert(1)</script>'],
    ['a page that calls itself a picture', 'page.png', '<script>alert(1)</script>'],
    ['a program', 'run.exe', 'MZ'],
    ['binary data that calls itself text', 'a.txt', new Uint8Array([1, 0, 2])],
    ['an empty file', 'a.pdf', ''],
  ])('refuse %s and keep nothing of it', async (_, name, content) => {
    const before = stored().length;
    expect((await upload(sales, name, content)).status).toBe(415);
    expect(stored()).toHaveLength(before);
  });

  it('refuse what is larger than 50 MB, and keep nothing of it', async () => {
    const before = stored().length;
    expect((await upload(sales, 'a.txt', new Uint8Array(51 * 1024 * 1024).fill(65))).status).toBe(413);
    expect(stored()).toHaveLength(before);
  });

  it('must come as one file in the right field', async () => {
    expect((await upload(sales, 'a.txt', 'a', 'other')).status).toBe(422);
    expect((await sales.send('POST', '/files', { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } })).status).toBe(
      422,
    );
    expect((await sales.post('/files', {})).status).toBe(415);
  });

  it('lose what a name could do to a file system', async () => {
    const { body } = await upload(sales, '../../etc/pass\u202ewd?.txt', 'a');
    expect(body.name).toBe('passwd.txt');
  });
});

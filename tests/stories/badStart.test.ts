import { mariadbUrl } from '@vermilion/server/testing';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../harness/freePort.js';
import { startProduct } from '../harness/product.js';

/** What a wrong setting is said to be. */
const wrongSettings: readonly [name: string, value: string, sentence: RegExp][] = [
  ['PORT', 'http', /PORT/],
  ['PORT', '70000', /PORT.*65535/],
  ['DATABASE_URL', 'postgres://vermilion:secret@db/vermilion', /DATABASE_URL.*mysql:\/\//],
  ['DATABASE_URL', 'db.example.com', /DATABASE_URL.*mysql:\/\//],
  ['SMTP_URL', 'mail:secret@example.com', /SMTP_URL.*smtp:\/\//],
  ['PUBLIC_URL', 'example.com', /PUBLIC_URL.*https:\/\//],
  ['WORKING_DAY_MS', '1 minute', /WORKING_DAY_MS/],
  ['DEMO', 'yes', /DEMO/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL.*warn/],
  ['SESSION_IDLE_MINUTES', '0', /SESSION_IDLE_MINUTES/],
  ['VERMILION_KEY', 'secret', /VERMILION_KEY.*64/],
];

describe('a server that cannot start', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'vermilion-start-'))));
  afterAll(() => rm(folder, { recursive: true }));

  /** Starts it and answers its only words. */
  async function lastWords(env: Readonly<Record<string, string>>, dataDir = join(folder, 'data')): Promise<string> {
    const product = await startProduct({ dataDir, env, doNotWait: true });
    expect(await product.ended(), product.output()).toBe(1);
    const words = product.output().trim();
    expect(words).toMatch(/^Expected .*[^.]\.$/);
    expect(words.split('\n'), 'one sentence').toHaveLength(1);
    expect(words).not.toMatch(/\n\s+at |node_modules|secret/);
    return words;
  }

  it.each(wrongSettings)('says that %s=%s is wrong', async (name, value, sentence) => {
    expect(await lastWords({ [name]: value })).toMatch(sentence);
  });

  it('says every setting that is wrong', async () => {
    const product = await startProduct({ dataDir: folder, env: { PORT: 'x', DEMO: 'x' }, doNotWait: true });
    expect(await product.ended()).toBe(1);
    expect(product.output().trim().split('\n')).toEqual([expect.stringContaining('PORT'), expect.stringContaining('DEMO')]);
  });

  it('says that its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    expect(await lastWords({ PORT: String(port) })).toMatch(new RegExp(`port ${port} .*in use`));
    await new Promise((resolve) => other.close(resolve));
  });

  it('says that its data folder cannot be one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'not a folder');
    expect(await lastWords({}, join(file, 'data'))).toContain(file);
    expect(await lastWords({}, file)).toContain(file);
  });

  it('says that its data are no database, and leaves them alone', async () => {
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'vermilion.db'), 'Dear Sirs, this is a letter.'.repeat(1000));
    expect(await lastWords({}, damaged)).toMatch(/vermilion\.db/);
    expect(await readdir(damaged)).toEqual(['vermilion.db']);
  });

  it('says that another server has its data', async () => {
    const dataDir = join(folder, 'shared');
    const first = await startProduct({ dataDir });
    expect(await lastWords({}, dataDir)).toMatch(/only server on this data/);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    await first.stop();
  });

  it('says that the database is away, or does not let it in', async () => {
    const { hostname, port } = new URL(await mariadbUrl());
    const nobody = await freePort();
    expect(await lastWords({ DATABASE_URL: `mysql://root@127.0.0.1:${nobody}/vermilion` })).toMatch(
      new RegExp(`127.0.0.1:${nobody}/vermilion`),
    );
    expect(await lastWords({ DATABASE_URL: `mysql://vermilion:secret@${hostname}:${port}/vermilion` })).toMatch(/denied/i);
    expect(await lastWords({ DATABASE_URL: `mysql://root@${hostname}:${port}/no_such_database` })).toMatch(/no_such_database/);
    expect(await lastWords({ DATABASE_URL: 'mysql://root@no-such-host.invalid/vermilion' })).toMatch(/no-such-host\.invalid/);
  });

  it('does not mind a mail server that is away', async () => {
    const product = await startProduct({
      dataDir: join(folder, 'mail'),
      env: { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` },
    });
    expect((await fetch(`${product.url}/health`)).status).toBe(200);
    await product.stop();
  });
});

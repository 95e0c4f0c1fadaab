import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './testing/runScript.js';

const MAIN = new URL('main.ts', import.meta.url);

describe('the server as a process', () => {
  let dataDir: string;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'vermilion-main-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('says where it is and how to get in, and stops in order', async () => {
    const server = runScript(MAIN, { PORT: '0', DATA_DIR: dataDir });
    await server.waitFor('Demo accounts');
    const [, address] = /is at (http:\S+)/.exec(server.output()) ?? [];
    expect((await fetch(`${address}/health`)).status).toBe(200);
    server.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    // In order: the next start finds no lock and needs no check.
    const again = runScript(MAIN, { PORT: '0', DATA_DIR: dataDir });
    await again.waitFor('is at http');
    again.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const server = runScript(MAIN, { PORT: String(port), DATA_DIR: dataDir });
    expect(await server.exit).toBe(1);
    other.close();
    expect(server.output().trim()).toBe(`Expected port ${port} (PORT) to be free, but it is in use already.`);
  });

  it('says in one sentence what is wrong with its settings', async () => {
    const server = runScript(MAIN, { PORT: 'x', DATA_DIR: dataDir });
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(/^Expected PORT to be right, but "x" is not: .*\n$/);
  });
});

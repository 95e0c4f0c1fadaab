import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';

const SCRIPT = fileURLToPath(new URL('runMariadb.sh', import.meta.url));
const PATIENCE_MS = 60_000;

/**
 * Address of a MariaDB server for tests, without a database: `TEST_DATABASE_URL`, or a private one that all test files of one
 * run share. The first file that asks starts it; it stops when the run is over.
 */
export async function mariadbUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  // Test files run in processes of their own; the run is their parent.
  const folder = join(tmpdir(), `vermilion-mariadb-${process.ppid}`);
  if (claim(folder)) {
    const port = await freePort();
    spawn('sh', [SCRIPT, folder, String(port), String(process.ppid)], { detached: true, stdio: 'ignore' }).unref();
    writeFileSync(join(folder, 'port'), String(port));
  }
  return waitUntilReady(folder);
}

function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false; // another file of this run was first
  }
}

async function waitUntilReady(folder: string): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const port = existsSync(join(folder, 'port')) ? readFileSync(join(folder, 'port'), 'utf8') : '';
    const url = `mysql://root@127.0.0.1:${port}`;
    if (port !== '' && (await answers(url))) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `Expected a private MariaDB within a minute, but it did not start: see ${folder}/server.log. Is mariadb-server installed?`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    const connection = await createConnection(url);
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.js';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** The built product as a process of its own, as `npm start` runs it. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with the exit code or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals>;
  signal(signal: NodeJS.Signals): void;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL: as a power cut. */
  kill(): Promise<void>;
}

export interface ProductOptions {
  /** Reuse the folder of an earlier one; otherwise a new one that `removeData` may delete. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Return as soon as the process runs, whether or not it serves. */
  readonly doNotWait?: boolean;
  /** Flags of Node, e.g. for a profile. */
  readonly flags?: readonly string[];
}

export async function startProduct({ dataDir, env = {}, doNotWait = false, flags = [] }: ProductOptions = {}): Promise<Product> {
  if (!existsSync(MAIN))
    throw new Error('Expected server/dist/main.js, but the product is not built: run "node .ci/prepare.mjs".');
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'vermilion-')));
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, [...flags, MAIN], {
    env: { ...inherited(), PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', DEMO_REQUESTS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const product: Product = {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    pid: child.pid!,
    output: () => output,
    ended: () => end,
    signal: (signal) => void child.kill(signal),
    stop: () => finish(child, 'SIGTERM', end),
    kill: () => finish(child, 'SIGKILL', end),
  };
  if (!doNotWait) await serving(product, child);
  return product;
}

export async function removeData(product: Product): Promise<void> {
  await rm(product.dataDir, { recursive: true, force: true });
}

/** Only what a process needs to run; settings of this machine must not leak into the product. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ, LANG } = process.env;
  return { PATH, HOME, TZ, LANG };
}

async function serving(product: Product, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Expected the product to serve, but it ended:\n${product.output()}`);
    const answer = await fetch(`${product.url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected the product to serve within a minute, but it has printed only:\n${product.output()}`);
}

async function finish(child: ChildProcess, signal: NodeJS.Signals, end: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await end;
}

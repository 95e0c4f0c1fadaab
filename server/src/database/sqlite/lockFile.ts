import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** A lock on an embedded database: one process at a time. */
export interface LockFile {
  /** The last process did not stop in order. */
  readonly wasUnclean: boolean;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly boot: string;
}

/**
 * Takes the lock. A lock left by a process that is gone, or of an earlier start of the machine, is taken over.
 *
 * @throws {Error} if a living process holds it.
 */
export function takeLockFile(path: string): LockFile {
  const mine: Holder = { pid: process.pid, boot: bootId() };
  let wasUnclean = false;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path, mine)) return { wasUnclean, release: () => rmSync(path, { force: true }) };
    const holder = read(path);
    if (holder && isAlive(holder)) {
      throw new Error(`Expected to be the only server on this data, but process ${holder.pid} uses it (${path}).`);
    }
    wasUnclean = true;
    rmSync(path, { force: true });
  }
  throw new Error(`Expected to be the only server on this data, but others fight for ${path}.`);
}

function create(path: string, holder: Holder): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined; // half written by a process that died, or just released
  }
}

function isAlive({ pid, boot }: Holder): boolean {
  if (boot !== bootId()) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Changes with every start of the machine, so that a process id of before is not mistaken for a living one. */
function bootId(): string {
  const path = '/proc/sys/kernel/random/boot_id';
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : 'unknown';
}

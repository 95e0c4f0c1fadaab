import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes sure that there is a folder in which files can be made.
 *
 * @throws {Error} with one sentence for the operator.
 */
export function makeDataFolder(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Rights say yes where the kernel says no: below /proc and /sys.
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Expected a folder for data at ${path} (DATA_DIR), but: ${reason}.`, { cause });
  }
}

/** One folder at a time: where the kernel makes none, as below /proc, `mkdir` with `recursive` tries again for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

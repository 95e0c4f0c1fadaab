import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const LIST = fileURLToPath(new URL('../../plugins.config.json', import.meta.url));

/**
 * Names of the plugin packages to load, from `plugins.config.json` beside the server's `package.json`.
 *
 * @throws {Error} if the file is missing or no list of names.
 */
export async function readPluginList(path: string = LIST): Promise<string[]> {
  try {
    return z.array(z.string().min(1)).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Error(`Expected ${path} to hold a list of package names, but it cannot be read as one.`, { cause });
  }
}

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEX = /^[0-9a-f]{64}$/i;

/**
 * The keys of encrypted fields, the newest first: each 64 hexadecimal digits, between commas in the environment, else by lines in
 * `keys/records.key` below the data folder, which is made (readable only by this user) when there is none. Whoever loses a key loses the
 * values that it has encrypted.
 *
 * @throws {Error} if a key is not 64 hexadecimal digits.
 */
export function loadKeys(dataDir: string, fromEnvironment: string | undefined): readonly Uint8Array[] {
  if (fromEnvironment !== undefined) return fromEnvironment.split(',').map((text) => decode(text.trim(), 'VERMILION_KEY'));
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'records.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const lines = readFileSync(path, 'utf8').trim().split(/\s+/);
  return lines.map((text) => decode(text, path));
}

function decode(text: string, place: string): Uint8Array {
  if (!HEX.test(text))
    throw new Error(`Expected 64 hexadecimal digits in ${place}, but there are ${text.length} other characters.`);
  return Buffer.from(text, 'hex');
}

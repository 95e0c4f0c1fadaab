import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEX = /^[0-9a-f]{64}$/i;

/**
 * The key of encrypted fields: 64 hexadecimal digits from the environment, else from `keys/records.key` below the data folder,
 * which is made (readable only by this user) when there is none. Whoever loses it loses the encrypted values.
 *
 * @throws {Error} if the key is not 64 hexadecimal digits.
 */
export function loadKey(dataDir: string, fromEnvironment: string | undefined): Uint8Array {
  if (fromEnvironment !== undefined) return decode(fromEnvironment, 'VERMILION_KEY');
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'records.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return decode(readFileSync(path, 'utf8').trim(), path);
}

function decode(text: string, place: string): Uint8Array {
  if (!HEX.test(text))
    throw new Error(`Expected 64 hexadecimal digits in ${place}, but there are ${text.length} other characters.`);
  return Buffer.from(text, 'hex');
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts single values at rest, and makes equal values findable without decrypting. The newest of its keys writes, all of them read. */
export interface FieldCipher {
  /** Names the newest key and tells nothing of it: 8 hexadecimal digits. */
  readonly keyId: string;
  /** Whether there are older keys, of which values may be left. */
  readonly hasOlder: boolean;
  /** `v2.<key>.<iv>.<tag>.<text>`, different at every call. `place` (table.column) is authenticated: a value cannot be moved elsewhere. */
  encrypt(value: string, place: string): string;
  /** @throws {Error} if the text was not made by one of the keys for this place. */
  decrypt(stored: string, place: string): string;
  /** Whether the newest key has made the text. */
  isNewest(stored: string): boolean;
  /** The same for the same value, by each key, the newest first: 64 hexadecimal digits each. */
  blindIndexes(value: string, place: string): readonly [string, ...string[]];
}

interface CipherKey {
  readonly id: string;
  readonly encryption: Buffer;
  readonly index: Buffer;
}

/** Texts of before there were several keys say `v1` and name none. */
const NAMELESS = 'v1';
const VERSION = 'v2';

/** @param keys 32 bytes each, the newest first */
export function createFieldCipher(keys: readonly Uint8Array[]): FieldCipher {
  const [newest, ...older] = keys.map(deriveKey);
  if (!newest) throw new Error('Expected at least one key of encrypted fields, but there is none.');
  const all = [newest, ...older];
  const blindIndex = ({ index }: CipherKey, value: string, place: string) =>
    createHmac('sha256', index).update(`${place}\0${value}`).digest('hex');
  return {
    keyId: newest.id,
    hasOlder: older.length > 0,
    encrypt(value, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', newest.encryption, iv);
      cipher.setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return [VERSION, newest.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
    },
    decrypt(stored, place) {
      const { keys: able, parts } = readStored(all, stored, place);
      for (const key of able.slice(0, -1)) {
        try {
          return open(key, parts, place);
        } catch {
          // Which key made a nameless text is seen by trying.
        }
      }
      return open(able.at(-1)!, parts, place);
    },
    isNewest: (stored) => stored.startsWith(`${VERSION}.${newest.id}.`),
    blindIndexes: (value, place) => [blindIndex(newest, value, place), ...older.map((key) => blindIndex(key, value, place))],
  };
}

interface StoredParts {
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly text: Buffer;
}

/** The keys that may have made a text, at least one, and its parts. */
function readStored(all: readonly CipherKey[], stored: string, place: string) {
  const [version, ...rest] = stored.split('.');
  const name = version === VERSION ? rest.shift() : undefined;
  const [iv, tag, text] = rest.map((part) => Buffer.from(part, 'base64url'));
  if ((version !== VERSION && version !== NAMELESS) || !iv || !tag || !text)
    throw new Error(`Expected an encrypted value in ${place}, but it is not one of ours.`);
  const keys = name === undefined ? all : all.filter(({ id }) => id === name);
  if (keys.length === 0) throw new Error(`Expected the key ${name} to read ${place}, but it is not among those given.`);
  return { keys, parts: { iv, tag, text } };
}

function open({ encryption }: CipherKey, { iv, tag, text }: StoredParts, place: string): string {
  const decipher = createDecipheriv('aes-256-gcm', encryption, iv);
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(tag);
  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
}

const deriveKey = (key: Uint8Array): CipherKey => ({
  id: derive(key, 'vermilion key id').subarray(0, 4).toString('hex'),
  encryption: derive(key, 'vermilion field encryption'),
  index: derive(key, 'vermilion blind index'),
});

const derive = (key: Uint8Array, purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

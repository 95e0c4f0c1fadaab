import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts single values at rest, and makes equal values findable without decrypting. */
export interface FieldCipher {
  /** `v1.<iv>.<tag>.<text>`, different at every call. `place` (table.column) is authenticated: a value cannot be moved elsewhere. */
  encrypt(value: string, place: string): string;
  /** @throws {Error} if the text was not made by this key for this place. */
  decrypt(stored: string, place: string): string;
  /** The same for the same value: 64 hexadecimal digits. */
  blindIndex(value: string, place: string): string;
}

const VERSION = 'v1';

/** @param key 32 bytes */
export function createFieldCipher(key: Uint8Array): FieldCipher {
  const encryption = derive(key, 'vermilion field encryption');
  const index = derive(key, 'vermilion blind index');
  return {
    encrypt(value, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', encryption, iv);
      cipher.setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return [VERSION, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
    },
    decrypt(stored, place) {
      const [version, ...parts] = stored.split('.');
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (version !== VERSION || !iv || !tag || !text)
        throw new Error(`Expected an encrypted value in ${place}, but it is not one of ours.`);
      const decipher = createDecipheriv('aes-256-gcm', encryption, iv);
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(tag);
      return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
    },
    blindIndex: (value, place) => createHmac('sha256', index).update(`${place}\0${value}`).digest('hex'),
  };
}

const derive = (key: Uint8Array, purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id in the shape of a ULID that is always the same for the same name. */
export function idOf(...name: readonly string[]): string {
  const digits = [...createHash('sha256').update(name.join('\0')).digest().subarray(0, 26)];
  return digits.map((byte, index) => ALPHABET[index === 0 ? byte & 7 : byte & 31]).join('');
}

/** Crockford's base 32, in the order of ASCII. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first ten characters of a ULID: milliseconds since 1970. */
export function timeDigits(time: number): string {
  let rest = time;
  let text = '';
  for (let index = 0; index < 10; index++) {
    text = ALPHABET[rest % 32]! + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

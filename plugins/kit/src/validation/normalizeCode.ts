/** Text as codes are compared: NFKC (full-width becomes half-width), without outer space, upper case. */
export function normalizeCode(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

/**
 * Looks again and again until something holds, and answers it.
 *
 * @throws {Error} that says what was waited for, after `patienceMs`.
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined | false>, patienceMs = 30_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Expected ${what} within ${patienceMs / 1000} s, but it did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

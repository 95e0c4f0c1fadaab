const TRIES = 5;

/**
 * Reads by several statements something that may be written meanwhile: again until its revision is the same before and
 * after, so that no part of a step shows without the others. What is written without a pause is answered as it was read last.
 */
export async function readUntorn<T>(revision: () => Promise<unknown>, read: () => Promise<T>): Promise<T> {
  let before = await revision();
  for (let attempt = 1; ; attempt++) {
    const answer = await read();
    const after = await revision();
    if (after === before || attempt === TRIES) return answer;
    before = after;
  }
}

/** Many texts, held outside of the heap: half a million strings of JavaScript would take four times the room. */
export interface TextStore {
  add(text: string): void;
  /** The text added as the `index`-th, from 0; `''` if there is none. */
  get(index: number): string;
}

const CHUNK = 1_048_576;
const FIRST = 1_024;
const NARROW = /^[^\u0100-\uffff]*$/;

export function createTextStore(): TextStore {
  const chunks: Buffer[] = [];
  let used = CHUNK;
  let count = 0;
  // By text: in which chunk, at which byte, how many bytes, and whether characters are single bytes.
  let places = new Uint32Array(FIRST * 3);

  function allocate(bytes: number): Buffer {
    const last = chunks.at(-1);
    if (last && used + bytes <= last.length) return last;
    const chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes));
    chunks.push(chunk);
    used = 0;
    return chunk;
  }

  return {
    add(text) {
      const isNarrow = NARROW.test(text);
      const bytes = isNarrow ? text.length : text.length * 2;
      const chunk = allocate(bytes);
      chunk.write(text, used, isNarrow ? 'latin1' : 'utf16le');
      if ((count + 1) * 3 > places.length) {
        const larger = new Uint32Array(places.length * 2);
        larger.set(places);
        places = larger;
      }
      places.set([chunks.length - 1, used, bytes * 2 + (isNarrow ? 1 : 0)], count * 3);
      used += bytes;
      count++;
    },
    get(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) return '';
      const [chunk = 0, start = 0, size = 0] = places.subarray(index * 3, index * 3 + 3);
      return chunks[chunk]!.toString(size % 2 === 1 ? 'latin1' : 'utf16le', start, start + (size >>> 1));
    },
  };
}

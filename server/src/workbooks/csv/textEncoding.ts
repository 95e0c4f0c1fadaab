import { createReadStream } from 'node:fs';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le';

/**
 * The encoding of a text file: what its mark says, else UTF-8 if every byte of it is, else GB18030, which Chinese Excel writes.
 * Guessing by frequency calls short Chinese texts Big5.
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    isFirst = false;
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return 'gb18030';
    }
  }
  try {
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

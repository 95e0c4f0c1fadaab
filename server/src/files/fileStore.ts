import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HEAD_BYTES } from './sniffType.js';

export interface StoredContent {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes. */
  readonly head: Buffer;
}

/** Contents of files on disk, below one folder, named by id. */
export interface FileStore {
  /** Writes a stream to the end of it and to the disk, then under its name. A broken stream leaves nothing behind. */
  write(id: string, content: Readable): Promise<StoredContent>;
  read(id: string): Readable;
  /** Where the content lies, for readers that must jump within it. */
  path(id: string): string;
  remove(id: string): Promise<void>;
}

export function createFileStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true });
  // The last characters of a ULID are random: folders stay small.
  const pathOf = (id: string) => join(folder, id.slice(-2), id);
  return {
    async write(id, content) {
      const path = pathOf(id);
      const part = `${path}.part`;
      await mkdir(dirname(path), { recursive: true });
      const hash = createHash('sha256');
      const heads: Buffer[] = [];
      let bytes = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          if (bytes < HEAD_BYTES) heads.push(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, meter, createWriteStream(part, { mode: 0o600 }));
        const file = await open(part, 'r+');
        await file.sync().finally(() => file.close());
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(heads).subarray(0, HEAD_BYTES) };
    },
    path: pathOf,
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}

import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../database/database.js';
import type { FileStore } from '../../files/fileStore.js';

const PAGE = 500;

/** Files whose content is missing, or is not what was stored; answers `<file>: <what is wrong>`. */
export async function checkFiles(database: Database, store: Pick<FileStore, 'read'>): Promise<string[]> {
  const violations: string[] = [];
  for (let last = ''; ;) {
    const rows = await database.read<{ id: string; sha256: string }>(
      'SELECT id, sha256 FROM files WHERE id > ? ORDER BY id LIMIT ?',
      [last, PAGE],
    );
    for (const { id, sha256 } of rows) {
      const found = await hashOf(store, id);
      if (found !== sha256)
        violations.push(`${id}: ${found === undefined ? 'its content is missing' : 'its content has changed'}`);
      last = id;
    }
    if (rows.length < PAGE) return violations;
  }
}

async function hashOf(store: Pick<FileStore, 'read'>, id: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(store.read(id), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}

import type { Database } from '../database/database.js';
import type { Actor } from '../http/actor.js';

/** Asks the floors above whether somebody may read what a file hangs on. */
export interface FileReaders {
  record(actor: Actor, entity: string, id: string): Promise<boolean>;
  request(actor: Actor, id: string): Promise<boolean>;
}

/** A file may be read by who uploaded it, by readers of a record and by participants of a request that it hangs on. */
export async function mayReadFile(
  database: Database,
  readers: FileReaders,
  actor: Actor,
  file: { readonly id: string; readonly uploaded_by: string },
): Promise<boolean> {
  if (file.uploaded_by === actor.personId) return true;
  const links = await database.read<{ kind: string; entity: string; target_id: string }>(
    'SELECT kind, entity, target_id FROM file_links WHERE file_id = ? ORDER BY target_id LIMIT 50',
    [file.id],
  );
  for (const link of links) {
    const may =
      link.kind === 'request' ? readers.request(actor, link.target_id) : readers.record(actor, link.entity, link.target_id);
    if (await may) return true;
  }
  return false;
}

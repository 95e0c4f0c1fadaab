import type { Transaction } from '../database/database.js';
import { marks } from '../database/marks.js';
import { refusals } from '../http/refusals.js';

/** Where a file hangs. */
export type FileTarget = { readonly request: string } | { readonly record: { readonly entity: string; readonly id: string } };

/**
 * Hangs files onto a request or a record, so that its readers may read them. Only who uploaded a file may do so, or anybody
 * when it hangs somewhere already (it came along with a form).
 *
 * @throws {HttpError} 422 if a file is unknown or another's.
 */
export async function attachFiles(
  tx: Transaction,
  ids: readonly string[],
  target: FileTarget,
  by: string,
  field = 'files',
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const allowed = await tx.query<{ id: string }>(
    `SELECT id FROM files WHERE id IN (${marks(wanted.length)}) AND (uploaded_by = ? OR id IN (SELECT file_id FROM file_links))`,
    [...wanted, by],
  );
  if (allowed.length !== wanted.length) {
    throw refusals.invalid([
      {
        field,
        id: 'unknown_file',
        message: { zh: '附件不存在，请重新上传。', en: 'An attachment does not exist. Please upload it again.' },
      },
    ]);
  }
  const link =
    'request' in target
      ? { kind: 'request', entity: '', target_id: target.request }
      : { kind: 'record', entity: target.record.entity, target_id: target.record.id };
  const linked = await tx.query<{ file_id: string }>(
    'SELECT file_id FROM file_links WHERE kind = ? AND entity = ? AND target_id = ?',
    [link.kind, link.entity, link.target_id],
  );
  const known = new Set(linked.map((row) => row.file_id));
  await tx.insert(
    'file_links',
    wanted.filter((id) => !known.has(id)).map((id) => ({ file_id: id, ...link })),
  );
}

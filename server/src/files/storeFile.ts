import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { HttpError } from '../http/httpError.js';
import type { FileStore, StoredContent } from './fileStore.js';
import { sniffType } from './sniffType.js';

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

export interface FileContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly store: FileStore;
}

/**
 * Makes a file of a content that lies in the store: a content without a row is never reachable.
 *
 * @throws {HttpError} 415 for a kind that is not accepted.
 */
export async function storeFile(
  { database, clock }: FileContext,
  by: string,
  id: string,
  { name, content }: { readonly name: string; readonly content: StoredContent },
): Promise<FileView> {
  const type = sniffType(name, content.head);
  if (type === undefined || content.bytes === 0) throw notAllowed();
  const { bytes, sha256 } = content;
  await database.write((tx) =>
    tx.insert('files', [{ id, name, type, bytes, sha256, uploaded_by: by, uploaded_at: clock.now() }]),
  );
  return { id, name, bytes, type };
}

const notAllowed = () =>
  new HttpError(415, 'file_type', {
    zh: '不支持这种文件。可上传 PDF、图片、Office 文档、文本、CSV、ZIP。',
    en: 'Files of this kind are not accepted: PDF, pictures, Office documents, text, CSV and ZIP are.',
  });

import type { Context } from 'koa';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { newId } from '../database/newId.js';
import { HttpError } from '../http/httpError.js';
import type { FileStore } from './fileStore.js';
import { receiveFile } from './receiveFile.js';
import { sniffType } from './sniffType.js';

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

interface FileContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly store: FileStore;
}

/** Stores an upload: first the content, then its row; a content without a row is never reachable. */
export async function uploadFile({ database, clock, store }: FileContext, by: string, ctx: Context): Promise<FileView> {
  const id = newId(clock.now());
  try {
    const { name, content } = await receiveFile(ctx, async (given, stream) => ({
      name: given,
      content: await store.write(id, stream),
    }));
    const type = sniffType(name, content.head);
    if (type === undefined || content.bytes === 0) throw notAllowed();
    const { bytes, sha256 } = content;
    await database.write((tx) =>
      tx.insert('files', [{ id, name, type, bytes, sha256, uploaded_by: by, uploaded_at: clock.now() }]),
    );
    return { id, name, bytes, type };
  } catch (error) {
    await store.remove(id);
    throw error;
  }
}

const notAllowed = () =>
  new HttpError(415, 'file_type', {
    zh: '不支持这种文件。可上传 PDF、图片、Office 文档、文本、CSV、ZIP。',
    en: 'Files of this kind are not accepted: PDF, pictures, Office documents, text, CSV and ZIP are.',
  });

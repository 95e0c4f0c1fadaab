import type { Context } from 'koa';
import { newId } from '../database/newId.js';
import { receiveFile } from './receiveFile.js';
import { storeFile, type FileContext, type FileView } from './storeFile.js';

/** Stores an upload: first the content, then its row. */
export async function uploadFile(context: FileContext, by: string, ctx: Context): Promise<FileView> {
  const { clock, store } = context;
  const id = newId(clock.now());
  try {
    const received = await receiveFile(ctx, async (name, stream) => ({ name, content: await store.write(id, stream) }));
    return await storeFile(context, by, id, received);
  } catch (error) {
    await store.remove(id);
    throw error;
  }
}

import type { Context } from 'koa';
import { newId } from '../../database/newId.js';
import { receiveFile } from '../../files/receiveFile.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { idOf } from '../../records/values/idOf.js';
import type { ImportsContext } from '../importsContext.js';
import { mayImport } from '../plan/importFields.js';
import { createImport } from './createImport.js';
import { findJob, type ImportJob } from './importJob.js';

interface Upload {
  readonly entity: RecordEntity;
  readonly locale: Locale;
  /** The same key of the same person is one import. */
  readonly key: string | undefined;
}

/**
 * Takes a file in over HTTP and makes an import of it.
 *
 * @throws {HttpError} 403 without the right, 413 and 415 for the upload, 422 with the reason why the file cannot be read.
 */
export async function uploadImport(
  context: ImportsContext,
  actor: Actor,
  ctx: Context,
  { entity, locale, key }: Upload,
): Promise<ImportJob> {
  const { records, store } = context;
  if (!mayImport(records, actor, entity)) throw refusals.forbidden();
  const id = key === undefined ? newId(records.clock.now()) : idOf(actor.personId, 'import', key);
  const known = await findJob(records.database, id);
  if (known) {
    ctx.req.resume();
    return known;
  }
  const file = await receiveFile(ctx, async (name, stream) => ({ name, ...(await store.write(id, stream)) })).catch(
    async (error: unknown) => {
      await store.remove(id);
      throw error;
    },
  );
  return createImport(context, actor, { id, entity, locale, file });
}

import type { StoredContent } from '../../files/fileStore.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import { TableProblem } from '../../workbooks/tableProblem.js';
import type { ImportsContext } from '../importsContext.js';
import { firstPlan } from '../plan/firstPlan.js';
import { findJob, NO_COUNTS, type ImportJob } from './importJob.js';

interface NewImport {
  /** Under which the file is stored. */
  readonly id: string;
  readonly entity: RecordEntity;
  readonly locale: Locale;
  readonly file: Pick<StoredContent, 'bytes' | 'sha256'> & { readonly name: string };
}

/**
 * Looks into a stored file and proposes how it could become records. A file that cannot be read is removed again.
 *
 * @throws {HttpError} 422 with the reason why the file cannot be read.
 */
export async function createImport(
  context: ImportsContext,
  actor: Actor,
  { id, entity, locale, file }: NewImport,
): Promise<ImportJob> {
  const { records, store, reader } = context;
  const { database, clock } = records;
  try {
    const sheets = await reader.inspect(store.path(id));
    const plan = await firstPlan(records, actor, entity, sheets);
    await database.write((tx) =>
      tx.insert('import_jobs', [
        {
          id,
          entity: entity.name,
          person_id: actor.personId,
          file_name: file.name,
          bytes: file.bytes,
          sha256: file.sha256,
          locale,
          state: 'ready',
          preview: JSON.stringify(sheets),
          plan: JSON.stringify(plan),
          counts: JSON.stringify(NO_COUNTS),
          unknown_values: '{}',
          created_at: clock.now(),
          due: clock.now(),
        },
      ]),
    );
  } catch (error) {
    await store.remove(id);
    throw error instanceof TableProblem ? new HttpError(422, error.id, error.text) : error;
  }
  return (await findJob(database, id))!;
}

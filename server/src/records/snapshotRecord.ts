import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import { entityNamed } from './access/plansOf.js';
import type { Locale } from './labels/titleText.js';
import { showRecord, visibleRecord } from './query/showRecord.js';
import type { RecordsContext } from './recordsContext.js';
import type { RecordView } from './views/recordView.js';

/** A record as an actor may see it now; undefined if he may not, or there is none. */
export async function snapshotRecord(
  context: RecordsContext,
  actor: Actor,
  entity: string,
  id: string,
  locale: Locale = 'zh',
): Promise<RecordView | undefined> {
  return unlessRefused(() => showRecord(context, actor, entityNamed(context, entity), id, locale));
}

/** Whether an actor may see a record: asked for the files that hang on it. */
export async function mayReadRecord(context: RecordsContext, actor: Actor, entity: string, id: string): Promise<boolean> {
  return (await unlessRefused(() => visibleRecord(context, actor, entityNamed(context, entity), id))) !== undefined;
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

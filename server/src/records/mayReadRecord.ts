import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import { entityNamed } from './access/plansOf.js';
import { visibleRecord } from './query/showRecord.js';
import type { RecordsContext } from './recordsContext.js';

/** Whether an actor may see a record: asked for the files that hang on it. */
export async function mayReadRecord(context: RecordsContext, actor: Actor, entity: string, id: string): Promise<boolean> {
  try {
    await visibleRecord(context, actor, entityNamed(context, entity), id);
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return false;
    throw error;
  }
}

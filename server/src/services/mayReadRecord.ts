import type { Actor } from '../http/actor.js';
import { HttpError } from '../http/httpError.js';
import { entityNamed } from '../records/access/plansOf.js';
import { visibleRecord } from '../records/query/showRecord.js';
import type { RecordsContext } from '../records/recordsContext.js';

/** Whether a record is there and an actor may see it. */
export async function mayReadRecord(records: RecordsContext, actor: Actor, entity: string, id: string): Promise<boolean> {
  try {
    await visibleRecord(records, actor, entityNamed(records, entity), id);
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return false;
    throw error;
  }
}

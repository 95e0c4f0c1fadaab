import type { Database } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';

/** Id of the view that somebody's list of an entity opens with; undefined: all records. */
export async function readDefaultView(
  { read }: Pick<Database, 'read'>,
  entity: string,
  personId: string,
): Promise<string | undefined> {
  const [row] = await read<{ view_id: string }>('SELECT view_id FROM default_views WHERE person_id = ? AND entity = ?', [
    personId,
    entity,
  ]);
  return row?.view_id;
}

/**
 * Chooses the view that one's own list opens with. A view that is gone, or no longer shared, opens nothing: the list begins with
 * all records then.
 *
 * @param view id of a view, also of a plugin's; null: all records
 */
export async function chooseDefaultView(
  { database }: Pick<RecordsContext, 'database'>,
  { personId }: Actor,
  entity: RecordEntity,
  view: string | null,
): Promise<void> {
  await database.write(async (tx) => {
    await tx.run('DELETE FROM default_views WHERE person_id = ? AND entity = ?', [personId, entity.name]);
    if (view !== null) await tx.insert('default_views', [{ person_id: personId, entity: entity.name, view_id: view }]);
  });
}

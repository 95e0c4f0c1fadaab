import type { Actor } from '../../http/actor.js';
import { personBrief } from '../../organization/personBrief.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import { receiverTitle } from './receiverTitle.js';
import type { RecordShare } from './recordShare.js';
import { sharableRecord } from './sharableRecord.js';
import { noteOf, readShares } from './shareRows.js';

/**
 * To whom a record is open beside those whose role reaches it.
 *
 * @throws {HttpError} 404 unseen, 403 for whoever may not share it.
 */
export async function listShares(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  locale: Locale,
): Promise<RecordShare[]> {
  await sharableRecord(context, actor, entity, id);
  const rows = await readShares(context.database.read, entity.name, id);
  const [world, now] = [context.world(), context.clock.now()];
  return rows.map((row) => ({
    ...noteOf(row),
    title: receiverTitle(context, noteOf(row), locale) ?? world.person(row.receiver)?.name ?? '—',
    by: personBrief(world, row.by_id),
    at: row.created_at,
    ended: row.until_at !== null && row.until_at <= now,
  }));
}
